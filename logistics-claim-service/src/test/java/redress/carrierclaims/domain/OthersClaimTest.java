package redress.carrierclaims.domain;

import static redress.carrierclaims.domain.OthersClaim.DECIDER;
import static redress.decider.DeciderSpec.given;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.carrierclaims.domain.OthersClaim.HearOf;
import redress.carrierclaims.domain.OthersClaim.OthersClaimEvent.OthersClaimHeardOf;

class OthersClaimTest {

    static final UUID CLAIM = new UUID(0, 1);

    @Test
    void I_16_it_is_heard_of_once() {
        given(DECIDER).when(new HearOf(CLAIM)).then(new OthersClaimHeardOf(CLAIM));
        given(DECIDER, new OthersClaimHeardOf(CLAIM)).when(new HearOf(CLAIM)).thenNothing();
    }
}
