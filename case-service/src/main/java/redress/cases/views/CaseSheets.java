package redress.cases.views;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redress.cases.CaseFiles;
import redress.cases.domain.Attention;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.CaseOpened;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseOrder;
import redress.cases.domain.Dossier;
import redress.cases.domain.Issue;
import redress.cases.domain.LineFates;
import redress.cases.domain.Scene;
import redress.cases.domain.Standing;
import redress.cases.domain.Urgency;
import redress.cases.playbook.Input.Need;
import redress.cases.playbook.Playbooks;
import redress.cases.views.CaseSheet.Allowed;
import redress.cases.views.CaseSheet.Entry;
import redress.cases.views.CaseSheet.Ledger;
import redress.cases.views.CaseSheet.Place;
import redress.contracts.Money;
import redress.eventlog.Recorded;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.Policy;

/// Draws a [CaseSheet] from a case's history. The view and a look into the past draw it the same way.
@Singleton
public class CaseSheets {

    private final CaseFiles cases;
    private final Playbooks playbooks;
    private final Policy policy;

    CaseSheets(CaseFiles cases, Playbooks playbooks, Policy policy) {
        this.cases = cases;
        this.playbooks = playbooks;
        this.policy = policy;
    }

    /// Nothing, if there was no case by then.
    public Optional<CaseSheet> draw(List<Recorded<CaseEvent>> history) {
        return cases.fold(history) instanceof CaseFile.Known file ? Optional.of(draw(file, history)) : Optional.empty();
    }

    private CaseSheet draw(CaseFile.Known file, List<Recorded<CaseEvent>> history) {
        var dossier = file.dossier();
        var opening = dossier.opening();
        var order = order(dossier);
        var newest = history.getLast();
        var scene = new Scene(newest.stream(), newest.at(), List.of());
        var standing = Standing.of(file, playbooks, policy, scene);
        return new CaseSheet(
                newest.stream(),
                present(order.map(CaseOrder::orderId).orElse(opening.orderId())),
                present(order.map(CaseOrder::customerId).orElse(opening.customerId())),
                order.map(CaseOrder::platform).orElse(null),
                order.map(CaseOrder::shop).orElse(null),
                order.map(o -> o.profile().name()).orElse(null),
                opening.channel(),
                file.status(),
                issueType(dossier.issue()),
                guesses(dossier.issue()),
                dossier.offered(policy),
                outcome(file),
                present(dossier.assignee()),
                dossier.urgency() == Urgency.URGENT,
                standing.map(CaseSheets::place).orElse(null),
                standing.map(CaseSheets::allowed).orElse(List.of()),
                LineFates.of(dossier),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                order.map(this::ledger).orElse(null),
                history.getFirst().at(),
                waitingSince(history),
                newest.version());
    }

    private static Optional<CaseOrder> order(Dossier dossier) {
        return switch (dossier.order()) {
            case Dossier.OrderLink.Known(var order) -> Optional.of(order);
            case Dossier.OrderLink.Awaited _ -> Optional.empty();
        };
    }

    private static IssueType issueType(Issue issue) {
        return switch (issue) {
            case Issue.Settled(var type) -> type;
            case Issue.LeftOpen _, Issue.Unread _ -> null;
        };
    }

    private static List<IssueType> guesses(Issue issue) {
        return switch (issue) {
            case Issue.LeftOpen open -> open.guesses();
            case Issue.Settled _, Issue.Unread _ -> List.of();
        };
    }

    private static Outcome outcome(CaseFile.Known file) {
        return switch (file) {
            case CaseFile.Closed closed -> closed.outcome();
            case CaseFile.Live _ -> null;
        };
    }

    private static Instant waitingSince(List<Recorded<CaseEvent>> history) {
        var attention = new Attention(Urgency.NORMAL, history.getFirst().at());
        for (var recorded : history) {
            attention = recorded.event() instanceof CaseOpened opened
                    ? Attention.to(opened)
                    : attention.after(recorded.event(), recorded.at());
        }
        return attention.waitingSince();
    }

    private static Place place(Standing at) {
        return new Place(at.playbook(), at.version(), at.node(), at.visit(), at.text(), present(at.planned()));
    }

    private static List<Allowed> allowed(Standing at) {
        return at.allowedAnswers().stream()
                .map(answer -> new Allowed(
                        answer.answer(),
                        answer.text(),
                        answer.inputs().stream()
                                .map(input -> new Entry(
                                        input.name(),
                                        input.type(),
                                        input.need() == Need.REQUIRED,
                                        input.codes().isEmpty() ? null : input.codes()))
                                .toList()))
                .toList();
    }

    /// Nothing was spent or claimed yet: no playbook moves goods or money.
    private Ledger ledger(CaseOrder order) {
        var shop = policy.shop(order.platform(), order.shop());
        var zero = Money.zero(shop.currency().getCurrencyCode());
        return new Ledger(zero, zero, zero, zero);
    }

    private static String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
