package redress.cases.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import redress.cases.domain.CaseEvent.CaseOpened;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.Policy;

/// What lies in a case's file, whatever state the case is in.
///
/// @param assignee the agent who works it; empty if nobody does
/// @param messages ids of the customer's messages in it
/// @param resolutions what was granted, in order; the last one counts
/// @param given what answers carried
/// @param orderAgeDays when the customer first wrote; 0 while the order is unknown
public record Dossier(
        CaseOpened opening,
        OrderLink order,
        Issue issue,
        Urgency urgency,
        String assignee,
        Set<String> messages,
        Set<UUID> notes,
        List<Outcome> resolutions,
        Given given,
        int orderAgeDays,
        Undertakings undertakings) {

    public Dossier {
        messages = Set.copyOf(messages);
        notes = Set.copyOf(notes);
        resolutions = List.copyOf(resolutions);
    }

    /// What is known of the order.
    public sealed interface OrderLink {

        /// @param orderId as the customer named it; empty if not at all
        record Awaited(String orderId) implements OrderLink {}

        record Known(CaseOrder order) implements OrderLink {}
    }

    static Dossier opened(CaseOpened e) {
        return new Dossier(
                e,
                new OrderLink.Awaited(e.orderId()),
                new Issue.Unread(),
                Urgency.NORMAL,
                "",
                Set.of(e.messageId()),
                Set.of(),
                List.of(),
                Given.NOTHING,
                0,
                Undertakings.NONE);
    }

    /// The issue types that the shop's profile lets a case be about; none while the order is unknown.
    public List<IssueType> offered(Policy policy) {
        return switch (order) {
            case OrderLink.Awaited _ -> List.of();
            case OrderLink.Known(var known) ->
                policy.shop(known.platform(), known.shop()).profile().issueTypes();
        };
    }

    Dossier recognised(CaseOrder known) {
        return with(draft -> draft.order = new OrderLink.Known(known));
    }

    Dossier about(Issue known) {
        return with(draft -> draft.issue = known);
    }

    Dossier aged(int days) {
        return with(draft -> draft.orderAgeDays = days);
    }

    Dossier marked(Urgency now) {
        return with(draft -> draft.urgency = now);
    }

    Dossier assignedTo(String agentId) {
        return with(draft -> draft.assignee = agentId);
    }

    Dossier received(String messageId) {
        return with(draft -> draft.messages = and(messages, messageId));
    }

    Dossier noted(UUID noteRef) {
        return with(draft -> draft.notes = and(notes, noteRef));
    }

    Dossier resolved(Outcome outcome) {
        return with(draft -> draft.resolutions = Several.and(resolutions, outcome));
    }

    Dossier given(Inputs inputs) {
        return with(draft -> draft.given = given.and(inputs));
    }

    Dossier given(CaseEvent.FigureGiven e) {
        return with(draft -> draft.given = given.figure(e.fact(), e.figure()));
    }

    /// Through intake again, the case is about another matter: what was wanted in place of the goods was said of the
    /// last one.
    Dossier readAnew() {
        return with(draft -> draft.given = given.ofAnotherMatter());
    }

    Dossier after(CaseEvent event) {
        return with(draft -> draft.undertakings = undertakings.after(event));
    }

    private Dossier with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.dossier();
    }

    /// This dossier, before it is another one.
    private static final class Draft {

        private final CaseOpened opening;
        private OrderLink order;
        private Issue issue;
        private Urgency urgency;
        private String assignee;
        private Set<String> messages;
        private Set<UUID> notes;
        private List<Outcome> resolutions;
        private Given given;
        private int orderAgeDays;
        private Undertakings undertakings;

        Draft(Dossier of) {
            opening = of.opening;
            order = of.order;
            issue = of.issue;
            urgency = of.urgency;
            assignee = of.assignee;
            messages = of.messages;
            notes = of.notes;
            resolutions = of.resolutions;
            given = of.given;
            orderAgeDays = of.orderAgeDays;
            undertakings = of.undertakings;
        }

        Dossier dossier() {
            return new Dossier(
                    opening,
                    order,
                    issue,
                    urgency,
                    assignee,
                    messages,
                    notes,
                    resolutions,
                    given,
                    orderAgeDays,
                    undertakings);
        }
    }

    /// The lines the case is about: those named last, else all of the order.
    public List<Quantity> affected() {
        return given.lastLines().orElseGet(() -> switch (order) {
            case OrderLink.Known(var known) -> known.all();
            case OrderLink.Awaited _ -> List.of();
        });
    }

    private static <T> Set<T> and(Set<T> set, T one) {
        var all = new HashSet<>(set);
        all.add(one);
        return all;
    }
}
