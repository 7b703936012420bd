package redress.cases.views;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.cases.domain.Attention;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.CaseOpened;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseOrder;
import redress.cases.domain.Dossier;
import redress.cases.domain.Issue;
import redress.cases.domain.RecoveryLedger;
import redress.cases.domain.Scene;
import redress.cases.domain.Standing;
import redress.cases.domain.Urgency;
import redress.cases.domain.WaitsFor;
import redress.cases.playbook.InForce;
import redress.cases.views.CaseSheet.Place;
import redress.cases.views.CaseSheet.Waits;
import redress.eventlog.Recorded;
import redress.http.ProblemTexts;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.Policy;
import redress.policy.Text;

/// Draws a [CaseSheet] from a case's history. The view and a look into the past draw it the same way.
@Singleton
public class CaseSheets {

    private final InForce playbooks;
    private final Policy policy;
    private final AnswersShown answers;

    CaseSheets(InForce playbooks, Policy policy, ProblemTexts problems) {
        this.playbooks = playbooks;
        this.policy = policy;
        this.answers = new AnswersShown(problems);
    }

    /// Nothing, if there was no case by then.
    public Optional<CaseSheet> draw(List<Recorded<CaseEvent>> history) {
        return fold(history) instanceof CaseFile.Known file ? Optional.of(draw(file, history)) : Optional.empty();
    }

    private static CaseFile fold(List<Recorded<CaseEvent>> history) {
        CaseFile file = new CaseFile.None();
        for (var recorded : history) {
            file = CaseFile.evolve(file, recorded.event());
        }
        return file;
    }

    private CaseSheet draw(CaseFile.Known file, List<Recorded<CaseEvent>> history) {
        var dossier = file.dossier();
        var opening = dossier.opening();
        var order = order(dossier);
        var newest = history.getLast();
        var scene = new Scene(newest.stream(), newest.at(), List.of());
        var books = playbooks.asOf(newest.position());
        var standing = Standing.of(file, books, policy, scene);
        var works = new InHand(dossier.undertakings());
        var ledger = order.map(known -> RecoveryLedger.of(known, dossier.undertakings(), currency(known)));
        return new CaseSheet(
                newest.stream(),
                present(order.map(CaseOrder::orderId).orElse(opening.orderId())),
                present(order.map(CaseOrder::customerId).orElse(opening.customerId())),
                order.map(CaseOrder::platform).orElse(null),
                order.map(CaseOrder::shop).orElse(null),
                order.map(o -> o.profile().name()).orElse(null),
                opening.channel(),
                file.status(),
                WaitsFor.of(file, books).map(this::waits).orElse(null),
                issueType(dossier.issue()),
                guesses(dossier.issue()),
                dossier.offered(policy),
                outcome(file),
                present(dossier.assignee()),
                dossier.urgency() == Urgency.URGENT,
                standing.map(CaseSheets::place).orElse(null),
                standing.map(at -> answers.of(at.allowedAnswers())).orElse(List.of()),
                order.map(known -> InHand.lines(dossier, known, ledger.orElseThrow()))
                        .orElse(List.of()),
                works.evidence(),
                works.claims(),
                works.refunds(),
                works.topUps(),
                works.reshipments(),
                works.returns(),
                works.requests(),
                works.tasks(),
                works.messages(),
                works.liability().orElse(null),
                works.deadlines(file),
                ledger.map(InHand::ledger).orElse(null),
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

    /// The order's; of one without lines the shop's.
    private String currency(CaseOrder order) {
        return order.lines().stream()
                .map(line -> line.unitPrice().currency())
                .findFirst()
                .orElseGet(() ->
                        policy.shop(order.platform(), order.shop()).currency().getCurrencyCode());
    }

    private Waits waits(WaitsFor next) {
        var who = switch (next.whom()) {
            case ORDER -> new Text("the order", "订单到达");
            case AGENT -> new Text("an agent", "客服");
            case CUSTOMER -> new Text("the customer", "客户");
            case DEPARTMENT -> departments(next);
            case SUPPLIER -> new Text("the supplier", "供应商");
            case WAREHOUSE -> new Text("the warehouse", "仓库");
            case MESSAGE -> new Text("a message to the customer", "客户通知发送");
        };
        return new Waits(next.whom(), next.departments().isEmpty() ? null : next.departments(), who);
    }

    private Text departments(WaitsFor next) {
        var names = next.departments().stream().map(policy::nameOf).toList();
        return names.isEmpty()
                ? new Text("a department", "部门")
                : new Text(
                        names.stream().map(Text::en).collect(Collectors.joining(", ")),
                        names.stream().map(Text::zh).collect(Collectors.joining("、")));
    }

    private static String present(String text) {
        return InHand.present(text);
    }
}
