package redress.cases.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import redress.cases.domain.CaseCommand.SkipAwait;
import redress.cases.domain.UnknownCost;
import redress.contracts.Address;
import redress.contracts.Channel;
import redress.contracts.Money;

/// What agents send: the bodies of the case's commands.
public final class Asked {

    static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ID = 500;
    private static final int LONGEST_CODE = 100;
    private static final int MOST_INPUTS = 50;

    /// Something besides blanks, of whatever script.
    private static final String SAID = "(?sU).*\\S.*";

    private static final String MISSING = "must not be blank";

    private Asked() {}

    /// @param customer who said it; the order's customer if absent
    public record Opening(
            @NotNull Channel channel,

            @NotNull @Pattern(regexp = SAID, message = MISSING) @Size(max = LONGEST_ID)
            String orderId,

            @NotNull @Pattern(regexp = SAID, message = MISSING) @Size(max = LONGEST_TEXT)
            String message,

            @Size(max = 35) String language,
            @Valid Customer customer) {}

    public record Customer(
            @NotNull @Pattern(regexp = SAID, message = MISSING) @Size(max = LONGEST_ID)
            String id,

            @Size(max = LONGEST_ID) String name,
            @Size(max = LONGEST_ID) String email,
            @Size(max = LONGEST_ID) String phone,
            @Size(max = 35) String language,
            Address address) {

        redress.contracts.Customer told() {
            return new redress.contracts.Customer(id, name, email, phone, language, address);
        }
    }

    public record Answer(
            @NotNull @Size(max = LONGEST_CODE) String node,
            @Min(1) int visit,
            @NotNull @Size(max = LONGEST_CODE) String answer,
            @Size(max = LONGEST_TEXT) String note,
            @Size(max = MOST_INPUTS) Map<String, JsonNode> inputs) {}

    public record DepartmentAnswer(
            @NotNull @Size(max = LONGEST_CODE) String answer,
            @Size(max = LONGEST_TEXT) String note,
            @Size(max = MOST_INPUTS) Map<String, JsonNode> inputs) {}

    /// @param node the wait that is meant, with its visit; whichever it is, if absent
    public record Skip(
            @NotNull @Pattern(regexp = SAID, message = MISSING) @Size(max = LONGEST_TEXT)
            String reason,

            @Size(max = LONGEST_CODE) String node,
            @Min(1) Integer visit) {

        List<SkipAwait.Wait> meant() {
            return node == null && visit == null
                    ? List.of()
                    : List.of(new SkipAwait.Wait(CaseDesk.text(node), visit == null ? 0 : visit));
        }
    }

    public record Type(
            @NotNull @Size(max = LONGEST_CODE) String issueType,
            @Size(max = LONGEST_TEXT) String reason) {}

    public record Urgency(
            @NotNull Boolean urgent,
            @Size(max = LONGEST_TEXT) String reason) {}

    public record Version(@NotNull @Min(1) Integer version) {}

    /// @param assignee user name; empty puts the case back
    public record Assignment(
            @NotNull @Size(max = LONGEST_ID) String assignee) {}

    public record Closure(
            @NotNull @Size(max = LONGEST_CODE) String outcome,
            @Size(max = LONGEST_TEXT) String note) {}

    public record Reopening(@Size(max = LONGEST_TEXT) String reason) {}

    /// @param kind what the evidence shows
    public record EvidenceCall(
            @NotNull @Size(max = LONGEST_CODE) String kind) {}

    /// To the customer, in the agent's own words.
    public record Letter(
            @NotNull @Pattern(regexp = SAID, message = MISSING) @Size(max = LONGEST_TEXT)
            String text) {}

    /// @param of goods, freight or label
    /// @param id of the line, reshipment or return it is of
    /// @param amount of one piece where it is of goods; zero is allowed, but said
    public record Cost(
            @NotNull UnknownCost.Of of,
            @NotNull @Size(max = LONGEST_ID) String id,
            @NotNull Money amount) {

        UnknownCost cost() {
            return new UnknownCost(of, id);
        }
    }

    public record Note(
            @NotNull @Pattern(regexp = SAID, message = MISSING) @Size(max = LONGEST_TEXT)
            String text) {}
}
