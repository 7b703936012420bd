package redress.cases.views;

import static redress.cases.domain.MissingPads.ANN;
import static redress.cases.domain.MissingPads.OTHERS;
import static redress.cases.domain.MissingPads.PAT;
import static redress.cases.domain.MissingPads.START;
import static redress.cases.domain.MissingPads.TWO_PADS;
import static redress.cases.domain.MissingPads.complaint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.AnswerNode;
import redress.cases.domain.CaseCommand.AnswerRequest;
import redress.cases.domain.CaseCommand.TakeFact;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseFile;
import redress.cases.domain.Catalogue;
import redress.cases.domain.InScene;
import redress.cases.domain.Inputs;
import redress.cases.domain.Scene;
import redress.cases.domain.Texts;
import redress.cases.playbook.InForce;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.playbook.Playbooks;
import redress.contracts.Money;
import redress.eventlog.Recorded;
import redress.http.ProblemTexts;
import redress.policy.Policy;

/// One case, played by commands as people and other services would give them: two of four brake pads are missing, and
/// the customer sent photos along.
final class PlayedCase {

    static final Playbooks PLAYBOOKS = new PlaybookLoader(Catalogue.vocabulary()).shipped();
    static final Policy POLICY = Policy.load();
    static final UUID ID = new UUID(5, 5);
    static final UUID NOTE_REF = new UUID(5, 7);

    private final List<Recorded<CaseEvent>> history = new ArrayList<>();
    private CaseFile file = new CaseFile.None();

    private PlayedCase() {}

    /// It stands at INC-04.
    static PlayedCase opened() {
        return new PlayedCase().give(complaint("ebay", Money.of("31.00", "CNY")));
    }

    /// Purchasing was asked, and has not answered.
    static PlayedCase asked() {
        return opened().give(new AnswerNode("INC-04", 1, "YES", TWO_PADS, ANN));
    }

    /// The supplier is at fault, and his plan is waited for.
    static PlayedCase claimed() {
        var asked = asked();
        return asked.give(new AnswerRequest(
                asked.requestId(), "SUPPLIER_SHORT_SHIPMENT", Inputs.of(Map.of(), Map.of(Texts.NOTE, NOTE_REF)), PAT));
    }

    PlayedCase answered(String node, String answer) {
        return give(new AnswerNode(node, 1, answer, Inputs.NONE, ANN));
    }

    PlayedCase told(CaseEvent.Fact fact) {
        return give(new TakeFact(fact, OTHERS));
    }

    PlayedCase give(CaseCommand command) {
        var at = START.plus(Duration.ofHours(history.size()));
        var decider = CaseFile.decider(PLAYBOOKS, POLICY);
        for (var event : decider.decide(file, new InScene(command, new Scene(ID, at, List.of())))) {
            var version = history.size() + 1;
            history.add(new Recorded<>(
                    version, ID, "CaseFile", version, event.getClass().getSimpleName(), event, null, at, new byte[0]));
            file = CaseFile.evolve(file, event);
        }
        return this;
    }

    UUID requestId() {
        return history(CaseEvent.DepartmentRequestOpened.class).getLast().requestId();
    }

    UUID claimId() {
        return history(CaseEvent.SupplierClaimRequested.class).getLast().claimId();
    }

    UUID reshipmentId() {
        return history(CaseEvent.ReshipmentAsked.class).getLast().reshipmentId();
    }

    List<Recorded<CaseEvent>> history() {
        return List.copyOf(history);
    }

    private <E> List<E> history(Class<E> type) {
        return history.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    CaseSheet sheet() {
        return new CaseSheets(InForce.always(PLAYBOOKS), POLICY, new ProblemTexts())
                .draw(history)
                .orElseThrow();
    }

    List<RequestSheet> requests() {
        return new RequestSheets(InForce.always(PLAYBOOKS), POLICY, new ProblemTexts()).draw(history);
    }
}
