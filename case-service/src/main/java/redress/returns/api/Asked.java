package redress.returns.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import redress.contracts.Money;
import redress.decider.Refused;
import redress.returns.MadeLabel;
import redress.returns.domain.ReturnCommand.ProvideTracking;

/// What people send about returns.
public final class Asked {

    private static final int LONGEST = 200;

    /// Something besides blanks, of whatever script.
    private static final String SAID = "(?sU).*\\S.*";

    private static final String MISSING = "must not be blank";

    private Asked() {}

    /// @param carrier absent if the customer did not say
    public record Tracking(
            @NotNull @Pattern(regexp = SAID, message = MISSING) @Size(max = LONGEST)
            String waybill,

            @Size(max = LONGEST) String carrier) {

        ProvideTracking command() {
            return new ProvideTracking(
                    waybill.strip(), Objects.requireNonNullElse(carrier, "").strip());
        }
    }

    /// @param waybill absent if it has none yet; likewise the cost
    public record Label(
            @NotNull @Pattern(regexp = SAID, message = MISSING) @Size(max = LONGEST)
            String labelId,

            @NotNull @Pattern(regexp = SAID, message = MISSING) @Size(max = LONGEST)
            String carrier,

            @Pattern(regexp = SAID, message = MISSING) @Size(max = LONGEST)
            String waybill,

            Money cost) {

        MadeLabel made() {
            if (cost != null && cost.isNegative()) {
                throw Refused.impossible("label.cost-negative", "a label does not cost less than nothing");
            }
            return new MadeLabel(
                    labelId.strip(),
                    carrier.strip(),
                    Stream.ofNullable(waybill).map(String::strip).toList(),
                    Stream.ofNullable(cost).toList());
        }
    }
}
