package redress.supplierclaims.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.supplierclaims.domain.SampleClaim.*;
import static redress.supplierclaims.domain.SupplierClaim.DECIDER;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;
import redress.decider.Refused;
import redress.supplierclaims.domain.SupplierClaimCommand.*;
import redress.supplierclaims.domain.SupplierClaimEvent.*;

/// Whatever is asked in whatever order, the money stays right.
class RandomClaimsTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void I_09_and_the_sum_of_payments_hold_for_any_sequence(long seed) {
        var random = new Random(seed);
        var history = new ArrayList<SupplierClaimEvent>();
        for (var i = 0; i < 40; i++) {
            history.addAll(decided(history, command(random)));
            check(DECIDER.fold(history), history);
        }
    }

    private static List<SupplierClaimEvent> decided(List<SupplierClaimEvent> history, SupplierClaimCommand command) {
        try {
            return DECIDER.decide(DECIDER.fold(history), command);
        } catch (Refused _) {
            return List.of();
        }
    }

    private static void check(SupplierClaim claim, List<SupplierClaimEvent> history) {
        if (!(claim instanceof SupplierClaim.Known known)) {
            return;
        }
        if (known.dossier().worth() instanceof Worth.Known worth) {
            assertThat(worth.amount().isAtMost(worth.cost().plus(worth.freight())))
                    .isTrue();
        }
        var byGoods = history.stream().anyMatch(e -> e instanceof SupplierClaimSettled s && s.by() == MadeGood.GOODS);
        if (claim instanceof SupplierClaim.Settled settled && !byGoods) {
            assertThat(settled.amount()).isEqualTo(known.dossier().paid().orElseThrow());
        }
        assertThat(known.dossier().payments()).doesNotHaveDuplicates();
        assertThat(known.dossier().returns())
                .extracting(PlannedReturn::rmaId)
                .doesNotHaveDuplicates()
                .hasSize((int) history.stream()
                        .filter(SupplierReturnPlanned.class::isInstance)
                        .count());
    }

    private static SupplierClaimCommand command(Random random) {
        var amount = random.nextInt(5) * 20 + ".00";
        return switch (random.nextInt(11)) {
            case 0 -> new RequestClaim(random.nextBoolean() ? priced() : unpriced());
            case 1 -> stateCost(amount, "10.00");
            case 2 -> submit();
            case 3 -> new RemindOfAnswer(THURSDAY);
            case 4 -> new ProposePlan(plan(random, amount), List.of());
            case 5 -> accept();
            case 6, 7 -> new RecordPayment(new Payment("P-" + random.nextInt(6), currency(random, amount), TUESDAY));
            case 8 -> receive();
            case 9 -> sendBack(new PlannedReturn(new UUID(1, random.nextInt(6)), new UUID(2, random.nextInt(4))));
            default -> random.nextInt(4) == 0 ? writeOff() : accept();
        };
    }

    private static Plan plan(Random random, String amount) {
        var kind = List.of(SupplierPlan.values()).get(random.nextInt(3));
        return new Plan(
                kind, random.nextBoolean() ? List.of() : List.of(cny(amount)), MONDAY.plusSeconds(random.nextInt(3)));
    }

    private static Money currency(Random random, String amount) {
        return Money.of(amount, random.nextInt(5) == 0 ? "EUR" : "CNY");
    }
}
