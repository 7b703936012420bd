package redress.reshipments.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import redress.contracts.Money;
import redress.policy.Role;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentRequested;

/// What can be asked of a reshipment.
public sealed interface ReshipmentCommand {

    /// A case wants goods sent again.
    record RequestReshipment(ReshipmentRequested asked) implements ReshipmentCommand {}

    /// The warehouse says that they left.
    ///
    /// @param freightCost none if nobody told it
    record DispatchReshipment(String waybill, String carrier, Instant dispatchedAt, List<Money> freightCost)
            implements ReshipmentCommand {

        public DispatchReshipment {
            freightCost = List.copyOf(freightCost);
        }
    }

    /// The carrier says that they arrived.
    record RecordDelivery(Instant deliveredAt) implements ReshipmentCommand {}

    /// They are not to be sent after all.
    ///
    /// @param roles of who says so
    record CancelReshipment(Set<Role> roles) implements ReshipmentCommand {

        public CancelReshipment {
            roles = Set.copyOf(roles);
        }
    }
}
