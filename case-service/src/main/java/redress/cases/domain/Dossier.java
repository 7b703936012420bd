package redress.cases.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
        return with(new OrderLink.Known(known));
    }

    private Dossier with(OrderLink newOrder) {
        return new Dossier(
                opening,
                newOrder,
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

    Dossier about(Issue newIssue) {
        return new Dossier(
                opening,
                order,
                newIssue,
                urgency,
                assignee,
                messages,
                notes,
                resolutions,
                given,
                orderAgeDays,
                undertakings);
    }

    Dossier aged(int days) {
        return new Dossier(
                opening, order, issue, urgency, assignee, messages, notes, resolutions, given, days, undertakings);
    }

    Dossier marked(Urgency newUrgency) {
        return new Dossier(
                opening,
                order,
                issue,
                newUrgency,
                assignee,
                messages,
                notes,
                resolutions,
                given,
                orderAgeDays,
                undertakings);
    }

    Dossier assignedTo(String agentId) {
        return new Dossier(
                opening,
                order,
                issue,
                urgency,
                agentId,
                messages,
                notes,
                resolutions,
                given,
                orderAgeDays,
                undertakings);
    }

    Dossier received(String messageId) {
        return new Dossier(
                opening,
                order,
                issue,
                urgency,
                assignee,
                and(messages, messageId),
                notes,
                resolutions,
                given,
                orderAgeDays,
                undertakings);
    }

    Dossier noted(UUID noteRef) {
        return new Dossier(
                opening,
                order,
                issue,
                urgency,
                assignee,
                messages,
                and(notes, noteRef),
                resolutions,
                given,
                orderAgeDays,
                undertakings);
    }

    Dossier resolved(Outcome outcome) {
        var all = Stream.concat(resolutions.stream(), Stream.of(outcome)).toList();
        return new Dossier(
                opening, order, issue, urgency, assignee, messages, notes, all, given, orderAgeDays, undertakings);
    }

    Dossier given(Inputs inputs) {
        return new Dossier(
                opening,
                order,
                issue,
                urgency,
                assignee,
                messages,
                notes,
                resolutions,
                given.and(inputs),
                orderAgeDays,
                undertakings);
    }

    Dossier given(CaseEvent.FigureGiven e) {
        return given(given.figure(e.fact(), e.figure()));
    }

    private Dossier given(Given now) {
        return new Dossier(
                opening,
                order,
                issue,
                urgency,
                assignee,
                messages,
                notes,
                resolutions,
                now,
                orderAgeDays,
                undertakings);
    }

    Dossier after(CaseEvent event) {
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
                undertakings.after(event));
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
