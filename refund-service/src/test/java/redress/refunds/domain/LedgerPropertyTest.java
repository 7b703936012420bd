package redress.refunds.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.refunds.domain.SampleLedger.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.contracts.RefundKind;
import redress.decider.Refused;
import redress.policy.Role;
import redress.refunds.domain.LedgerCommand.*;
import redress.refunds.domain.LedgerEvent.*;

/// I-01 and I-02 hold whatever is asked, in whatever order; and a history always folds.
class LedgerPropertyTest {

    private static final long SEED = 20260302;
    private static final int TRIES = 2_000;
    private static final int LONGEST = 90;
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<Person> PEOPLE = List.of(ANN, BEA, LEE, SUE, FIN);

    @Test
    void I_01_I_02_hold_after_every_command() {
        var executed = 0;
        var blocked = 0;
        for (var seed = SEED; seed < SEED + TRIES; seed++) {
            var random = new Random(seed);
            var history = new ArrayList<LedgerEvent>();
            for (var n = random.nextInt(LONGEST); n >= 0; n--) {
                var command = command(random);
                history.addAll(decide(LEDGER.fold(history), command));
                check(LEDGER.fold(history), "seed " + seed + " after " + command);
            }
            executed += history.stream().anyMatch(RefundExecuted.class::isInstance) ? 1 : 0;
            blocked += history.stream().anyMatch(DuplicateRefundBlocked.class::isInstance) ? 1 : 0;
        }
        assertThat(executed).as("sequences that came to a payment").isGreaterThan(50);
        assertThat(blocked).as("sequences that had a duplicate").isGreaterThan(50);
    }

    @Test
    void any_events_in_any_order_fold() {
        var events = List.of(
                PLACED,
                PAID,
                registered("a", TWO_PADS),
                new TopUpCounted(id("t"), eur("5")),
                VOIDED,
                NOT_VOIDED,
                awaitsVoid("a", "25"),
                priced("a", "25"),
                asks("a", "25", Role.LEAD),
                approved("b", "25", ANN, Role.AGENT, eur("50")),
                sent("a", "25", 1),
                failed("b", "25", 1),
                inDoubt("a", "25", 1),
                executed("b", "25", 1),
                rejectedByPerson("a"),
                new DuplicateRefundBlocked(ref("b"), id("a")));
        for (var seed = SEED; seed < SEED + TRIES; seed++) {
            var random = new Random(seed);
            var history = random.ints(20, 0, events.size())
                    .<LedgerEvent>mapToObj(events::get)
                    .toList();
            assertThat(LEDGER.fold(history)).isNotNull();
        }
    }

    private static List<LedgerEvent> decide(OrderLedger ledger, LedgerCommand command) {
        try {
            return LEDGER.decide(ledger, command);
        } catch (Refused _) {
            return List.of();
        }
    }

    /// Said without the ledger's own arithmetic.
    private static void check(OrderLedger ledger, String when) {
        var paid = Stream.concat(ledger.payments().stream().map(OrderPaid::amount), ledger.topUps().values().stream())
                .mapToDouble(amount -> amount.amount().doubleValue())
                .sum();
        var given = ledger.refunds().values().stream()
                .filter(refund -> refund.terms().kind() != RefundKind.FREIGHT)
                .flatMap(refund -> refund.amount().stream())
                .mapToDouble(amount -> amount.amount().doubleValue())
                .sum();
        assertThat(given).as("I-01, %s", when).isLessThanOrEqualTo(paid + 0.001);
        var lines = new HashSet<String>();
        for (var refund : ledger.refunds().values()) {
            var active = switch (refund.stage()) {
                case Refund.Awaiting _, Refund.Rejected _, Refund.Executed _ -> false;
                case Refund.VoidPending _,
                        Refund.Priced _,
                        Refund.Waiting _,
                        Refund.Approved _,
                        Refund.Sent _,
                        Refund.Failed _,
                        Refund.InDoubt _ -> true;
            };
            if (active && refund.terms().kind() != RefundKind.FREIGHT) {
                refund.terms().lines().stream()
                        .map(RefundTerms.Line::lineId)
                        .distinct()
                        .forEach(line -> assertThat(lines.add(line))
                                .as("I-02 on line %s, %s", line, when)
                                .isTrue());
            }
        }
    }

    private static LedgerCommand command(Random random) {
        var name = any(NAMES, random);
        var id = id(name);
        return switch (random.nextInt(19)) {
            case 0 -> new RecordOrder(PLACED);
            case 1 -> new RecordPayment(new OrderPaid("O-1", "P-" + random.nextInt(2), eur("40"), "card"));
            case 16 -> new CountTopUp(id("top-up-" + random.nextInt(2)), eur("5"));
            case 17 -> new RecordVoid(VOIDED);
            case 18 -> new RecordVoidRefusal(NOT_VOIDED);
            case 2, 3, 4 -> request(name, terms(random));
            case 5, 6 -> new GrantRefund(id, LIMITS);
            case 7 -> new AskApproval(id, Role.LEAD, LedgerCommand.Cause.LIMIT);
            case 8 -> new ApproveRefund(id, any(PEOPLE, random), LIMITS);
            case 9 -> new RejectRefund(id, any(PEOPLE, random), UUID.nameUUIDFromBytes(new byte[0]), LIMITS);
            case 10, 11 -> new SendRefund(id);
            case 12 -> random.nextBoolean() ? new RetryRefund(id) : new FailRefund(id, REASON);
            case 13, 14 -> new ConfirmRefund(id, "BANK-" + name);
            default ->
                random.nextBoolean()
                        ? new DoubtRefund(id, 1)
                        : new SettleRefund(id, any(List.of(Outcome.values()), random), "", List.of(REASON));
        };
    }

    private static RefundTerms terms(Random random) {
        var kind = any(List.of(RefundKind.values()), random);
        var line = random.nextBoolean() ? pads(random.nextInt(5) + 1) : new RefundTerms.Line("2", 1);
        var asked = eur(Integer.toString(random.nextInt(60)));
        return switch (random.nextInt(4)) {
            case 0 -> SampleLedger.terms(kind, any(PEOPLE, random));
            case 1 -> SampleLedger.terms(kind, any(PEOPLE, random), asked);
            case 2 -> SampleLedger.terms(kind, any(PEOPLE, random), line);
            default -> SampleLedger.terms(kind, any(PEOPLE, random), asked, line);
        };
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
