package redress.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The records keep the contract that was agreed with the systems around us. Written down by
/// hand: this must not follow the code. A type without fields was agreed by name only; what it
/// carries is ours to say.
class ContractTest {

    private static final String AGREED = """
            orders
              redress.order.placed.v1 orderId platform shop customer lines freight? total placedAt
              redress.order.paid.v1 orderId paymentId amount method paidAt
              redress.order.shipped.v1 orderId parcelId waybill carrier lineIds shippedAt estimatedDeliveryAt?
              redress.order.delivered.v1 orderId parcelId waybill deliveredAt signedBy?
              redress.order.completed.v1 orderId completedAt
              redress.order.cancelled.v1 orderId reason cancelledAt
            prices
              redress.price.changed.v1 sku shop from to changedAt
            customer-messages
              redress.message.received.v1 messageId channel customer orderId? caseId? subject? text language? attachments? receivedAt
            platform-refunds
              redress.refundapplication.filed.v1 applicationId orderId kind reason amount filedAt
              redress.refundapplication.changed.v1
              redress.platform.intervened.v1
              redress.complaint.filed.v1
            platform-reviews
              redress.review.posted.v1 reviewId orderId score text? language? postedAt
            carrier-tracking
              redress.parcel.scanned.v1 waybill carrier at text?
              redress.parcel.signed.v1 waybill carrier at text? signedBy?
              redress.parcel.refused.v1 waybill carrier at text?
              redress.parcel.problem.v1 waybill carrier at text? reason
              redress.parcel.lost.v1 waybill carrier at text?
              redress.parcel.damaged.v1 waybill carrier at text?
            supplier-answers
              redress.supplierplan.answered.v1 claimId plan amount? reason? answeredAt
            carrier-answers
              redress.carrierclaim.answered.v1 claimId decision amount? code? answeredAt
            warehouse
              redress.order.voided.v1 orderId
              redress.void.refused.v1 orderId reason
              redress.label.issued.v1 rmaId labelId carrier cost?
              redress.return.arrived.v1 rmaId
              redress.return.inspected.v1 rmaId condition resaleable
              redress.stock.counted.v1 taskId counts
              redress.reshipment.dispatched.v1 reshipmentId waybill carrier dispatchedAt freightCost?
            finance
              redress.refund.paid.v1 refundId reference paidAt
              redress.refund.failed.v1 refundId reason
              redress.claim.paid.v1 claimId amount paidAt
              redress.topup.paid.v1 topUpId amount paidAt
              redress.claimform.stamped.v1
              redress.invoice.issued.v1
              redress.deduction.booked.v1
            deliveries
              redress.message.delivered.v1
              redress.message.bounced.v1
            case-events
              redress.case.opened.v1 caseId orderId? channel
              redress.case.classified.v1 issueType confidence
              redress.case.resolved.v1 outcome
              redress.case.closed.v1 outcome
              redress.case.reopened.v1
              redress.liability.determined.v1 party cause
              redress.request.opened.v1 requestId department topic answers
              redress.supplierclaim.requested.v1
              redress.carrierclaim.requested.v1
              redress.refund.requested.v1
              redress.topup.requested.v1
              redress.message.requested.v1
              redress.followup.requested.v1
              redress.step.requested.v1
            supplier-claim-events
              redress.supplierclaim.refused.v1 claimId rule
              redress.supplierclaim.submitted.v1 claimId supplierId cause lines amount evidence answerDueAt
              redress.supplierclaim.answered.v1
              redress.supplierclaim.accepted.v1
              redress.supplierclaim.settled.v1 amount
              redress.supplierclaim.writtenoff.v1
            carrier-claim-events
              redress.carrierclaim.filed.v1 claimId carrier waybill cause amount evidence
              redress.carrierclaim.answered.v1
              redress.carrierclaim.paid.v1
              redress.carrierclaim.writtenoff.v1
            refund-events
              redress.refund.registered.v1 refundId orderId kind amount?
              redress.refundapproval.requested.v1 refundId orderId amount role
              redress.refund.sent.v1 refundId orderId kind amount method
              redress.refund.approved.v1
              redress.refund.rejected.v1
              redress.refund.executed.v1
              redress.refund.failed.v1 refundId reason
              redress.refund.indoubt.v1
              redress.topup.created.v1 topUpId amount url expiresAt
              redress.topup.paid.v1
              redress.topup.expired.v1
              redress.topup.cancelled.v1
            notification-events
              redress.message.sent.v1 messageId channel to
              redress.message.failed.v1
            outbound-messages
              redress.message.outbound.v1
            erp-reshipments
              redress.reshipment.requested.v1 reshipmentId orderId caseId lines sourcing address? charged dueAt
              redress.reshipment.cancelled.v1
            erp-returns
              redress.return.authorized.v1 rmaId orderId caseId method payer lines
              redress.return.withdrawn.v1 rmaId orderId caseId
              redress.label.requested.v1 rmaId
              redress.label.cancelled.v1
            erp-voids
              redress.void.requested.v1
            erp-stock
              redress.stockcount.requested.v1
            erp-postings
              redress.posting.requested.v1
            listings
              redress.listingtask.opened.v1
              redress.sourcingtask.opened.v1
            """;

    @Test
    void the_topics_and_the_types_on_them_are_those_agreed() {
        var ours = new LinkedHashMap<String, Set<String>>();
        for (var topic : Topic.values()) {
            ours.put(topic.wire(), MessageTypes.on(topic));
        }

        var agreed = new LinkedHashMap<String, Set<String>>();
        agreed().forEach((topic, types) -> agreed.put(topic, types.keySet()));
        assertThat(ours).isEqualTo(agreed);
    }

    @Test
    void every_agreed_field_is_there_and_is_optional_where_that_was_agreed() {
        agreed().forEach((_, types) -> types.forEach((type, fields) -> {
            for (var field : fields) {
                assertThat(fieldsOf(type)).as(type).contains(field);
            }
        }));
    }

    @Test
    void nothing_more_than_agreed_is_demanded_of_those_who_tell_us_something() {
        var told = Arrays.stream(Topic.values())
                .filter(topic -> topic.direction() == Direction.IN)
                .map(Topic::wire)
                .toList();

        told.forEach(topic -> agreed().get(topic).forEach((type, fields) -> {
            if (!fields.isEmpty()) {
                assertThat(fieldsOf(type).stream().filter(field -> !field.endsWith("?")))
                        .as(type)
                        .isSubsetOf(fields);
            }
        }));
    }

    @Test
    void the_parts_of_a_message_have_the_agreed_fields() {
        assertThat(fieldsOf(Customer.class))
                .containsExactly("id", "name?", "email?", "phone?", "language?", "address?");
        assertThat(fieldsOf(OrderLine.class))
                .containsExactly(
                        "lineId",
                        "sku",
                        "title",
                        "quantity",
                        "unitPrice",
                        "unitCost?",
                        "weightGrams?",
                        "supplierId?",
                        "listingId?");
        assertThat(fieldsOf(Attachment.class)).containsExactly("name", "mediaType", "url", "kind?");
    }

    private static Set<String> fieldsOf(String type) {
        return fieldsOf(MessageTypes.recordOf(type).orElseThrow());
    }

    private static Set<String> fieldsOf(Class<?> record) {
        var fields = new LinkedHashSet<String>();
        for (var component : record.getRecordComponents()) {
            fields.add(component.getName() + (component.isAnnotationPresent(Maybe.class) ? "?" : ""));
        }
        return fields;
    }

    private static Map<String, Map<String, List<String>>> agreed() {
        var topics = new LinkedHashMap<String, Map<String, List<String>>>();
        var types = new LinkedHashMap<String, List<String>>();
        for (var line : AGREED.lines().toList()) {
            if (line.startsWith(" ")) {
                var words = List.of(line.strip().split(" "));
                types.put(words.getFirst(), words.subList(1, words.size()));
            } else {
                types = new LinkedHashMap<>();
                topics.put(line, types);
            }
        }
        return topics;
    }
}
