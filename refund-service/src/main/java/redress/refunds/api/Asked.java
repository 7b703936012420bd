package redress.refunds.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import redress.refunds.domain.LedgerCommand.Outcome;

/// What people send: the bodies of a refund's commands.
public final class Asked {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ID = 500;

    private Asked() {}

    public record Rejection(
            @NotBlank @Size(max = LONGEST_TEXT) String reason) {}

    /// @param reference of the payment
    /// @param evidence what shows that it was paid or not, in words; one of the two is needed
    public record Settlement(
            @NotNull Outcome outcome,
            @Size(max = LONGEST_ID) String reference,
            @Size(max = LONGEST_TEXT) String evidence) {}
}
