package redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import redress.contracts.DerivedId;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.eventlog.EventJson;
import redress.eventlog.EventTypes;
import redress.policy.Role;
import redress.refunds.domain.LedgerCommand.Cause;
import redress.refunds.domain.LedgerEvent;
import redress.refunds.domain.LedgerEvent.*;
import redress.refunds.domain.Person;
import redress.refunds.domain.QuotaEvent;
import redress.refunds.domain.QuotaHolder;
import redress.refunds.domain.RefundFile;
import redress.refunds.domain.RefundRef;
import redress.refunds.domain.RefundTerms;
import redress.topups.domain.TopUpEvent;
import redress.topups.domain.TopUpEvent.*;
import redress.topups.domain.TopUpRef;

/// Stored events are kept for good: today's code writes what lies in the golden files and reads it back.
///
/// A new event's file is made with `-Dredress.update=true`; a changed one is a new version and never overwritten.
class GoldenEventsTest {

    private static final Path FILES = Path.of("src/test/resources/golden/events");
    private static final RefundRef REF = new RefundRef(DerivedId.of("refund"), DerivedId.of("case"), "O-1");
    private static final TopUpRef TOP_UP = new TopUpRef(DerivedId.of("top-up"), DerivedId.of("case"), "O-1");
    private static final Money AMOUNT = Money.of("25", "EUR");
    private static final Money LIMIT = Money.of("50", "EUR");
    private static final Person ANN = new Person("ann", List.of(Role.AGENT));
    private static final List<java.util.UUID> WORDS = List.of(DerivedId.of("words"));

    private static final List<Record> SAMPLES = List.of(
            new OrderPlaced("O-1", "C-1", "EUR", List.of(new LedgerEvent.Line("1", 4, Money.of("12.50", "EUR")))),
            new OrderPaid("O-1", "P-1", AMOUNT, "card"),
            new TopUpCounted(DerivedId.of("top-up"), AMOUNT),
            new OrderVoided("O-1"),
            new OrderVoidRefused("O-1", DerivedId.of("words")),
            new RefundRegistered(
                    REF,
                    new RefundTerms(
                            RefundKind.PARTIAL,
                            List.of(new RefundTerms.Line("1", 2)),
                            List.of(AMOUNT),
                            "MISSING_PART",
                            "OTHER",
                            "A-1",
                            ANN)),
            new RefundPriced(REF, AMOUNT),
            new VoidAwaited(REF, AMOUNT),
            new ApprovalRequested(REF, AMOUNT, Role.LEAD, Cause.LIMIT),
            new RefundApproved(REF, AMOUNT, ANN, Role.AGENT, List.of(LIMIT)),
            new RefundRejected(REF, "refund.over-paid", WORDS),
            new DuplicateRefundBlocked(REF, DerivedId.of("first")),
            new RefundSent(REF, RefundKind.PARTIAL, AMOUNT, "card", 1),
            new RefundExecuted(REF, AMOUNT, 1, "BANK-1", WORDS),
            new RefundFailed(REF, AMOUNT, 1, WORDS),
            new RefundInDoubt(REF, AMOUNT, 1),
            new QuotaEvent.QuotaUsed(
                    QuotaHolder.AGENT, "ann", LocalDate.parse("2026-03-02"), REF.refundId(), AMOUNT, List.of(LIMIT)),
            new RefundFile.Event.RefundFiled("O-1"),
            new TopUpCreated(
                    TOP_UP,
                    AMOUNT,
                    Instant.parse("2026-03-05T08:00:00Z"),
                    "https://redress.example/pay/1?signature=abc"),
            new TopUpPaid(TOP_UP, AMOUNT, Instant.parse("2026-03-03T08:00:00Z")),
            new TopUpExpired(TOP_UP),
            new TopUpCancelled(TOP_UP));

    @TestFactory
    Stream<DynamicTest> each_event_is_written_and_read_as_it_always_was() {
        return SAMPLES.stream().map(sample -> dynamicTest(sample.getClass().getSimpleName(), () -> compare(sample)));
    }

    @Test
    void every_event_has_a_golden_file() {
        var names = new HashSet<String>();
        names.addAll(new EventTypes<>(LedgerEvent.class).byName().keySet());
        names.addAll(new EventTypes<>(QuotaEvent.class).byName().keySet());
        names.addAll(new EventTypes<>(RefundFile.Event.class).byName().keySet());
        names.addAll(new EventTypes<>(TopUpEvent.class).byName().keySet());
        assertThat(SAMPLES.stream().map(sample -> sample.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    private static void compare(Record sample) throws IOException {
        var file = FILES.resolve(sample.getClass().getSimpleName() + ".v1.json");
        var written = EventJson.write(sample);
        if (!Files.exists(file) && Boolean.getBoolean("redress.update")) {
            Files.createDirectories(FILES);
            Files.writeString(file, written + "\n");
        }
        var kept = Files.readString(file).strip();
        assertThat(EventJson.MAPPER.readTree(written)).isEqualTo(EventJson.MAPPER.readTree(kept));
        assertThat(EventJson.read(kept, sample.getClass())).isEqualTo(sample);
    }
}
