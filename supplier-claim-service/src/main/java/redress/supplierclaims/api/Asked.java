package redress.supplierclaims.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import redress.contracts.Channel;
import redress.contracts.Money;

/// What people send: the bodies of the claim's commands.
public final class Asked {

    private static final int LONGEST_TEXT = 20_000;

    /// No store keeps the character 0.
    private static final String TEXT = "[^\\x00]*";

    private Asked() {}

    /// @param cost of all the claim's lines when we bought them
    /// @param amount what to claim; all of cost and freight if absent
    public record Cost(@NotNull Money cost, Money freight, Money amount) {}

    /// @param channel by which the supplier got it; by mail if absent
    public record Submission(
            Channel channel,

            @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT)
            String note) {

        public Submission {
            channel = Objects.requireNonNullElse(channel, Channel.EMAIL);
        }
    }

    public record Acceptance() {}

    /// The goods are here.
    public record Settlement(
            @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT)
            String note) {}

    public record WriteOff(
            @NotBlank @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT)
            String reason) {}
}
