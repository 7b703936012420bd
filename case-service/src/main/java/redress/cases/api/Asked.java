package redress.cases.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import redress.contracts.Channel;
import redress.contracts.Customer;

/// What agents send: the bodies of the case's commands.
public final class Asked {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ID = 500;

    private Asked() {}

    /// @param customer who said it; the order's customer if absent
    public record Opening(
            @NotNull Channel channel,
            @NotBlank @Size(max = LONGEST_ID) String orderId,
            @NotBlank @Size(max = LONGEST_TEXT) String message,
            @Size(max = 35) String language,
            Customer customer) {}

    public record Answer(
            @NotBlank String node,
            @Min(1) int visit,
            @NotBlank String answer,
            @Size(max = LONGEST_TEXT) String note,
            Map<String, JsonNode> inputs) {}

    public record Type(
            @NotBlank String issueType,
            @Size(max = LONGEST_TEXT) String reason) {}

    public record Urgency(
            @NotNull Boolean urgent,
            @Size(max = LONGEST_TEXT) String reason) {}

    /// @param assignee user name; empty puts the case back
    public record Assignment(
            @NotNull @Size(max = LONGEST_ID) String assignee) {}

    public record Closure(
            @NotBlank String outcome,
            @Size(max = LONGEST_TEXT) String note) {}

    public record Reopening(@Size(max = LONGEST_TEXT) String reason) {}

    public record Note(@NotBlank @Size(max = LONGEST_TEXT) String text) {}
}
