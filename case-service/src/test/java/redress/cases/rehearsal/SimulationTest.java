package redress.cases.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.rehearsal.RehearsalPropertyTest.POLICY;
import static redress.cases.rehearsal.RehearsalPropertyTest.SHIPPED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.policy.Text;

/// An author tries a playbook before anybody works by it.
class SimulationTest {

    static final Simulation ENGLISH = new Simulation(SHIPPED, POLICY, Text::en);

    @Test
    void given_answers_lead_to_the_end_and_their_effects_are_told() {
        var told =
                ENGLISH.given("INC", List.of("NO", "YES", "YES", "SUPPLIER_SHORT_SHIPMENT", "NO", "RESHIP", "RESHIP"));

        assertThat(told.end()).isEqualTo(Simulation.End.CLOSED);
        assertThat(told.lines().getFirst()).isEqualTo("INC-01  Was the order sent in several parcels?");
        assertThat(told.lines())
                .anyMatch(line -> line.startsWith("        → SUPPLIER_SHORT_SHIPMENT"))
                .anyMatch(line -> line.contains("upplier's replacement goods"))
                .anyMatch(line -> line.startsWith("INC-90"));
    }

    @Test
    void without_more_answers_it_stands_and_says_what_the_node_takes() {
        var told = ENGLISH.given("INC", List.of("YES"));

        assertThat(told.end()).isEqualTo(Simulation.End.STANDS);
        assertThat(told.lines().getLast()).isEqualTo("Stands at INC-02, which takes YES, NO.");
    }

    @Test
    void an_answer_that_the_node_does_not_take_is_refused() {
        var told = new Simulation(SHIPPED, POLICY, Text::zh).given("INC", List.of("MAYBE"));

        assertThat(told.end()).isEqualTo(Simulation.End.REFUSED);
        assertThat(told.lines().getLast()).isEqualTo("INC-01 不接受 MAYBE；可选：YES, NO。");
    }

    @ParameterizedTest
    @MethodSource("redress.cases.rehearsal.RehearsalPropertyTest#playbooks")
    void the_same_seed_tells_the_same(String playbook) {
        assertThat(ENGLISH.random(playbook, 7)).isEqualTo(ENGLISH.random(playbook, 7));
        assertThat(ENGLISH.random(playbook, 7).end()).isEqualTo(Simulation.End.CLOSED);
    }
}
