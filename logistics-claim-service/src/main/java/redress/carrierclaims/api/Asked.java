package redress.carrierclaims.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import redress.contracts.CarrierDecision;
import redress.contracts.EvidenceKind;
import redress.contracts.EvidenceReference;
import redress.contracts.Money;

/// What people send: the bodies of the claim's commands.
public final class Asked {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_CODE = 500;
    private static final int MOST_PIECES = 100;

    /// No store keeps the character 0.
    private static final String TEXT = "[^\\x00]*";

    private Asked() {}

    /// @param cost what the damage cost us
    /// @param amount what to claim; all of cost and freight if absent
    public record Cost(@NotNull Money cost, Money freight, Money amount) {}

    public record Evidence(
            @NotEmpty @Size(max = MOST_PIECES) List<@NotNull @Valid Piece> evidence) {}

    public record Piece(
            @NotNull UUID evidenceId,
            @NotNull EvidenceKind kind,

            @NotBlank @Size(max = LONGEST_CODE) @Pattern(regexp = TEXT)
            String mediaType,

            @NotBlank @Size(max = LONGEST_CODE) @Pattern(regexp = TEXT)
            String sha256) {

        EvidenceReference reference() {
            return new EvidenceReference(evidenceId, kind, mediaType, sha256);
        }
    }

    public record Filing(
            @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT)
            String note) {}

    /// As heard on the phone.
    ///
    /// @param amount what they owe; of a part it must be said
    /// @param code their reason code
    public record Answer(
            @NotNull CarrierDecision decision,
            Money amount,

            @Size(max = LONGEST_CODE) @Pattern(regexp = TEXT)
            String code,

            @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT)
            String note) {}

    public record WriteOff(
            @NotBlank @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT)
            String reason) {}
}
