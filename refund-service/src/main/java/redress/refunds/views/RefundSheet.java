package redress.refunds.views;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.eventlog.Recorded;
import redress.policy.Role;
import redress.policy.Text;
import redress.refunds.domain.LedgerEvent;
import redress.refunds.domain.LedgerEvent.RefundEvent;
import redress.refunds.domain.LedgerEvent.RefundRegistered;
import redress.refunds.domain.OrderLedger;
import redress.refunds.domain.Refund;
import redress.refunds.domain.RefundTerms;

/// A refund as people see it. What is not so is absent.
///
/// @param asked the amount that was wished, if one was
/// @param amount what it comes to, once that is known and unless it was rejected
/// @param waitsFor the role it needs a word of
/// @param paid what was paid for the order, top-ups included, likewise once known
public record RefundSheet(
        UUID refundId,
        UUID caseId,
        String orderId,
        RefundKind kind,
        Refund.Status status,
        List<RefundTerms.Line> lines,
        Money asked,
        Money amount,
        Money paid,
        String basis,
        String reason,
        String applicationId,
        String requester,
        String waitsFor,
        Instant requestedAt,
        List<Step> steps) {

    /// One thing that happened to it.
    ///
    /// @param by who did it
    /// @param noteRef where their words lie; the words themselves come with one refund, not with a list
    public record Step(Instant at, String what, String by, Text text, UUID noteRef, String note) {

        Step with(Map<UUID, String> words) {
            return new Step(at, what, by, text, noteRef, noteRef == null ? null : words.get(noteRef));
        }
    }

    public RefundSheet {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    public RefundSheet with(Map<UUID, String> words) {
        return new RefundSheet(
                refundId,
                caseId,
                orderId,
                kind,
                status,
                lines,
                asked,
                amount,
                paid,
                basis,
                reason,
                applicationId,
                requester,
                waitsFor,
                requestedAt,
                steps.stream().map(step -> step.with(words)).toList());
    }

    public List<UUID> noteRefs() {
        return steps.stream().map(Step::noteRef).filter(Objects::nonNull).toList();
    }

    /// The sheets of all refunds of one ledger.
    public static List<RefundSheet> draw(OrderLedger ledger, List<Recorded<LedgerEvent>> history) {
        var stories = new LinkedHashMap<UUID, Stream.Builder<Recorded<LedgerEvent>>>();
        for (var recorded : history) {
            if (recorded.event() instanceof RefundEvent e) {
                stories.computeIfAbsent(e.refund().refundId(), _ -> Stream.builder())
                        .add(recorded);
            }
        }
        return stories.entrySet().stream()
                .map(story -> draw(
                        ledger,
                        ledger.refund(story.getKey()),
                        story.getValue().build().toList()))
                .toList();
    }

    private static RefundSheet draw(OrderLedger ledger, Refund refund, List<Recorded<LedgerEvent>> story) {
        var terms = refund.terms();
        return new RefundSheet(
                refund.ref().refundId(),
                refund.ref().caseId(),
                refund.ref().orderId(),
                terms.kind(),
                refund.status(),
                terms.lines(),
                terms.asked().stream().findFirst().orElse(null),
                refund.amount().orElse(null),
                ledger.paid().orElse(null),
                said(terms.basis()),
                said(terms.reason()),
                said(terms.applicationId()),
                terms.requester().id(),
                waitsFor(refund),
                registeredAt(story),
                story.stream().map(RefundSteps::of).toList());
    }

    private static String waitsFor(Refund refund) {
        return refund.stage() instanceof Refund.Waiting(var _, Role role) ? role.wireName() : null;
    }

    private static Instant registeredAt(List<Recorded<LedgerEvent>> story) {
        return story.stream()
                .filter(recorded -> recorded.event() instanceof RefundRegistered)
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
