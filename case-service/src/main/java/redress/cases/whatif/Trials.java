package redress.cases.whatif;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import redress.cases.CaseFiles;
import redress.cases.PastScenes;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.OrderRecognised;
import redress.cases.views.ClosedCases;
import redress.cases.views.ClosedCases.Choice;
import redress.cases.views.ClosedCases.Ended;
import redress.eventlog.Recorded;

/// A version tried on the cases that have ended. They are read a few at a time; nothing is written anywhere.
@Singleton
public class Trials {

    private static final int AT_ONCE = 20;

    /// @param isWhole false if there are more cases than were asked for
    public record Tried(List<Verdict> verdicts, boolean isWhole) {

        public Tried {
            verdicts = List.copyOf(verdicts);
        }
    }

    private final ClosedCases closed;
    private final CaseFiles cases;
    private final PastScenes scenes;
    private final Vertx vertx;

    Trials(ClosedCases closed, CaseFiles cases, PastScenes scenes, Vertx vertx) {
        this.closed = closed;
        this.cases = cases;
        this.scenes = scenes;
        this.vertx = vertx;
    }

    /// The last closed first.
    ///
    /// @param most how many cases
    public Uni<Tried> of(WhatIf whatIf, Choice choice, int most) {
        return further(whatIf, choice, most, new ArrayList<>(), "");
    }

    private Uni<Tried> further(WhatIf whatIf, Choice choice, int most, List<Verdict> verdicts, String cursor) {
        return closed.page(choice, cursor, Math.min(AT_ONCE, most - verdicts.size()))
                .chain(page -> judged(whatIf, page.items()).chain(some -> {
                    verdicts.addAll(some);
                    return page.next() == null || verdicts.size() >= most
                            ? Uni.createFrom().item(new Tried(verdicts, page.next() == null))
                            : further(whatIf, choice, most, verdicts, page.next());
                }));
    }

    private Uni<List<Verdict>> judged(WhatIf whatIf, List<Ended> ended) {
        var versions = ended.stream().collect(toMap(Ended::id, Ended::version));
        return cases.histories(versions)
                .chain(histories -> scenes.of(orders(histories.values()))
                        .chain(parcels ->
                                vertx.executeBlocking(() -> judged(whatIf, ended, histories, parcels), false)));
    }

    private static List<Verdict> judged(
            WhatIf whatIf,
            List<Ended> ended,
            Map<UUID, List<Recorded<CaseEvent>>> histories,
            Map<String, ParcelPast> parcels) {
        return ended.stream()
                .map(each -> known(histories.get(each.id()), parcels))
                .map(whatIf::of)
                .toList();
    }

    private static ClosedCase known(List<Recorded<CaseEvent>> history, Map<String, ParcelPast> parcels) {
        var log = history.stream()
                .map(recorded -> new ClosedCase.Happening(recorded.at(), recorded.event()))
                .toList();
        var past = orders(List.of(history)).stream()
                .map(order -> parcels.getOrDefault(order, ParcelPast.NONE))
                .findFirst()
                .orElse(ParcelPast.NONE);
        return new ClosedCase(history.getFirst().stream(), log, past);
    }

    private static List<String> orders(Collection<List<Recorded<CaseEvent>>> histories) {
        return histories.stream()
                .flatMap(List::stream)
                .flatMap(recorded ->
                        recorded.event() instanceof OrderRecognised known ? Stream.of(known.orderId()) : Stream.empty())
                .distinct()
                .toList();
    }
}
