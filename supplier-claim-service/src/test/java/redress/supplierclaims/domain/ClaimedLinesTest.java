package redress.supplierclaims.domain;

import static redress.decider.DeciderSpec.given;
import static redress.supplierclaims.domain.ClaimedLines.DECIDER;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.supplierclaims.domain.ClaimedLinesCommand.*;
import redress.supplierclaims.domain.ClaimedLinesEvent.*;

/// I-09: one open claim per order line and cause.
class ClaimedLinesTest {

    static final UUID FIRST = new UUID(0, 1);
    static final UUID SECOND = new UUID(0, 2);
    static final UUID CASE = new UUID(0, 3);
    static final LinesTaken TAKEN = new LinesTaken(FIRST, "SHORT", List.of("1", "2"));

    @Test
    void a_claim_takes_its_lines() {
        given(DECIDER).when(new TakeLines(FIRST, "SHORT", Set.of("2", "1"))).then(TAKEN);
    }

    @Test
    void I_09_another_claim_may_not_have_any_of_them_for_the_same_cause() {
        given(DECIDER, TAKEN)
                .when(new TakeLines(SECOND, "SHORT", Set.of("2", "3")))
                .thenRefused("supplierclaim.line-claimed");
    }

    @Test
    void I_09_a_claim_that_was_refused_stays_refused() {
        var refuse = new RefuseClaim(SECOND, CASE, ClaimedLines.LINE_CLAIMED);
        var refused = new ClaimRefused(SECOND, CASE, ClaimedLines.LINE_CLAIMED);
        given(DECIDER, TAKEN).when(refuse).then(refused);
        given(DECIDER, TAKEN, refused).when(refuse).thenNothing();
        given(DECIDER, TAKEN, refused, new LinesReleased(FIRST))
                .when(new TakeLines(SECOND, "SHORT", Set.of("1")))
                .thenRefused(ClaimedLines.LINE_CLAIMED);
    }

    @Test
    void a_claim_that_has_its_lines_is_not_refused() {
        given(DECIDER, TAKEN)
                .when(new RefuseClaim(FIRST, CASE, ClaimedLines.LINE_CLAIMED))
                .thenNothing();
    }

    @Test
    void other_lines_and_other_causes_are_free() {
        given(DECIDER, TAKEN)
                .when(new TakeLines(SECOND, "SHORT", Set.of("3")))
                .then(new LinesTaken(SECOND, "SHORT", List.of("3")));
        given(DECIDER, TAKEN)
                .when(new TakeLines(SECOND, "DEFECT", Set.of("1")))
                .then(new LinesTaken(SECOND, "DEFECT", List.of("1")));
    }

    @Test
    void a_claim_that_ended_lets_go_of_its_lines_once() {
        var released = new LinesReleased(FIRST);
        given(DECIDER, TAKEN).when(new ReleaseLines(FIRST)).then(released);
        given(DECIDER, TAKEN, released).when(new ReleaseLines(FIRST)).thenNothing();
        given(DECIDER).when(new ReleaseLines(FIRST)).thenNothing();
        given(DECIDER, TAKEN, released)
                .when(new TakeLines(SECOND, "SHORT", Set.of("1")))
                .then(new LinesTaken(SECOND, "SHORT", List.of("1")));
    }

    @Test
    void I_16_a_wish_repeated_after_its_claim_ended_takes_nothing_back() {
        given(DECIDER, TAKEN)
                .when(new TakeLines(FIRST, "SHORT", Set.of("1", "2")))
                .thenNothing();
        given(DECIDER, TAKEN, new LinesReleased(FIRST))
                .when(new TakeLines(FIRST, "SHORT", Set.of("1", "2")))
                .thenNothing();
    }
}
