package redress.cases.whatif;

import java.util.Optional;
import redress.cases.domain.CaseFile.Closed;
import redress.cases.whatif.Verdict.Ending;

/// A case as it went, beside the same case as it would have gone.
record Comparison(ClosedCase known, Script script, Replay.Replayed replayed) {

    Verdict verdict() {
        return replayed.file() instanceof Closed closed && replayed.doubt().isEmpty()
                ? ended(closed)
                : Verdict.unknown(known, replayed.doubt().getFirst(), parting());
    }

    private Verdict ended(Closed closed) {
        var recorded = Verdict.outcome(known);
        var before = Reckoning.of(script.end(), known.events());
        var after = Reckoning.of(closed, replayed.events());
        return new Verdict(
                known.caseId(),
                closed.outcome() == recorded ? Ending.SAME : Ending.OTHER,
                recorded,
                Optional.of(closed.outcome()),
                parting(),
                Optional.empty(),
                before.lessThan(after),
                before.unknownBeside(after),
                replayed.waited().map(waited -> waited.minus(script.waited())));
    }

    private Optional<Parting> parting() {
        return Way.of(known.events()).parting(Way.of(replayed.events()));
    }
}
