package redress.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTypesTest {

    private final MessageWriter writer = new MessageWriter();
    private final MessageReader reader = new MessageReader();

    static Iterable<String> types() {
        return MessageTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_message_with_everything_is_written_and_read_back(String type) {
        var message = Sample.FULL.of(type);

        assertThat(reader.read(type, writer.write(message))).isEqualTo(new Read.Understood(message));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_message_with_only_what_it_must_have_is_written_and_read_back(String type) {
        var message = Sample.BARE.of(type);

        assertThat(reader.read(type, writer.write(message))).isEqualTo(new Read.Understood(message));
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_record_is_named_like_the_type(String type) {
        var name = MessageTypes.recordOf(type).orElseThrow().getSimpleName();

        assertThat(type).isEqualTo("redress.%s.v1", type.replaceAll("^redress\\.|\\.v1$", ""));
        assertThat(type.replaceAll("^redress\\.|\\.v1$", "").replace(".", "")).isEqualTo(name.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_message_has_a_key_and_a_subject(String type) {
        assertThat(Sample.FULL.of(type).key()).isNotBlank();
        assertThat(Sample.BARE.of(type).key()).isNotBlank();
        assertThat(MessageTypes.subjectOf(Sample.BARE.of(type))).isNotBlank();
    }

    @Test
    void a_type_leads_to_its_record_and_back() {
        assertThat(MessageTypes.recordOf("redress.order.placed.v1")).contains(OrderMessage.OrderPlaced.class);
        assertThat(MessageTypes.typeOf(OrderMessage.OrderPlaced.class)).isEqualTo("redress.order.placed.v1");
        assertThat(MessageTypes.recordOf("redress.order.placed.v2")).isEmpty();
    }

    @Test
    void three_types_are_said_on_two_topics() {
        assertThat(MessageTypes.topicsOf("redress.carrierclaim.answered.v1"))
                .containsExactly(Topic.CARRIER_ANSWERS, Topic.CARRIER_CLAIM_EVENTS);
        assertThat(MessageTypes.topicsOf("redress.topup.paid.v1")).containsExactly(Topic.FINANCE, Topic.REFUND_EVENTS);
        assertThat(MessageTypes.topicsOf("redress.refund.failed.v1"))
                .containsExactly(Topic.FINANCE, Topic.REFUND_EVENTS);
        assertThat(MessageTypes.topicsOf("no.such.type")).isEmpty();
    }

    @Test
    void a_customers_message_is_kept_in_order_with_its_order_else_with_the_customer() {
        assertThat(Sample.FULL.of("redress.message.received.v1").key()).isEqualTo("orderId-1");
        assertThat(Sample.BARE.of("redress.message.received.v1").key()).isEqualTo("id-1");
    }

    @Test
    void what_we_pass_on_is_keyed_by_the_case_and_what_we_are_told_by_the_claim() {
        assertThat(Sample.BARE.of("redress.carrierclaim.answered.v1").key()).isEqualTo("claimId-1");
        assertThat(Sample.FULL.of("redress.carrierclaim.answered.v1").key())
                .isEqualTo(DerivedId.of("caseId").toString());
    }
}
