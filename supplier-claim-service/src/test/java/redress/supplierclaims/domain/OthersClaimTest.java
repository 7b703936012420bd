package redress.supplierclaims.domain;

import static redress.decider.DeciderSpec.given;
import static redress.supplierclaims.domain.OthersClaim.DECIDER;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.supplierclaims.domain.OthersClaim.HearOf;
import redress.supplierclaims.domain.OthersClaim.OthersClaimEvent.OthersClaimHeardOf;

class OthersClaimTest {

    static final UUID CLAIM = new UUID(0, 1);

    @Test
    void I_16_it_is_heard_of_once() {
        given(DECIDER).when(new HearOf(CLAIM)).then(new OthersClaimHeardOf(CLAIM));
        given(DECIDER, new OthersClaimHeardOf(CLAIM)).when(new HearOf(CLAIM)).thenNothing();
    }
}
