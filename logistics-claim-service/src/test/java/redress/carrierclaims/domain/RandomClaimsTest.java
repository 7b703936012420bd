package redress.carrierclaims.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.carrierclaims.domain.CarrierClaim.DECIDER;
import static redress.carrierclaims.domain.SampleClaim.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.carrierclaims.domain.CarrierClaim.*;
import redress.carrierclaims.domain.CarrierClaimCommand.*;
import redress.carrierclaims.domain.CarrierClaimEvent.*;
import redress.contracts.CarrierDecision;
import redress.contracts.Money;
import redress.decider.Refused;

/// Whatever is asked in whatever order, nothing is filed without its evidence and the money stays right.
class RandomClaimsTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void I_10_and_the_sum_of_payments_hold_for_any_sequence(long seed) {
        var random = new Random(seed);
        var history = new ArrayList<CarrierClaimEvent>();
        for (var i = 0; i < 40; i++) {
            var before = DECIDER.fold(history);
            var events = decided(before, command(random));
            if (before instanceof Draft draft && events.stream().anyMatch(CarrierClaimFiled.class::isInstance)) {
                assertThat(draft.dossier().lacks()).isEmpty();
            }
            history.addAll(events);
            check(DECIDER.fold(history));
        }
    }

    private static List<CarrierClaimEvent> decided(CarrierClaim claim, CarrierClaimCommand command) {
        try {
            return DECIDER.decide(claim, command);
        } catch (Refused _) {
            return List.of();
        }
    }

    private static void check(CarrierClaim claim) {
        if (!(claim instanceof Known known)) {
            return;
        }
        assertThat(known.dossier().payments()).doesNotHaveDuplicates();
        known.dossier()
                .paid()
                .ifPresent(paid -> assertThat(paid.isAtMost(cny("90.00"))).isTrue());
        if (claim instanceof Paid paid) {
            assertThat(paid.amount()).isEqualTo(known.dossier().paid().orElseThrow());
        }
    }

    private static CarrierClaimCommand command(Random random) {
        var amount = random.nextInt(5) * 20 + ".00";
        return switch (random.nextInt(12)) {
            case 0 -> new RequestClaim(damage(random.nextBoolean() ? BOTH : List.of(GOODS)));
            case 1 -> stateCost("90.00", "0.00");
            case 2 -> show(random.nextBoolean() ? PACKAGING : LABEL);
            case 3 -> new SetFilingTime(DEADLINE);
            case 4 -> new RemindOfFiling(random.nextBoolean() ? WARNED : TUESDAY);
            case 5, 6 -> file();
            case 7 -> new RecordAnswer(answer(random, amount));
            case 8 -> accept();
            case 9, 10 -> new RecordPayment(new Payment("P-" + random.nextInt(6), currency(random, amount), TUESDAY));
            default -> random.nextInt(4) == 0 ? writeOff() : accept();
        };
    }

    private static Answer answer(Random random, String amount) {
        var decision = List.of(CarrierDecision.values()).get(random.nextInt(3));
        return new Answer(
                decision,
                random.nextBoolean() ? List.of() : List.of(cny(amount)),
                "",
                MONDAY.plusSeconds(random.nextInt(3)));
    }

    private static Money currency(Random random, String amount) {
        return Money.of(amount, random.nextInt(5) == 0 ? "EUR" : "CNY");
    }
}
