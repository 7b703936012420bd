package redress.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;

/// Where somebody lives, as far as it was told: in one text, or in parts.
public record Address(
        @Maybe @FreeText String text,
        @Maybe @FreeText String recipient,
        @Maybe @FreeText String street,
        @Maybe @FreeText String city,
        @Maybe @FreeText String region,
        @Maybe @FreeText String postalCode,
        @Maybe @FreeText String country) {

    /// Many senders have the address in one text only.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Address of(String text) {
        return new Address(text, null, null, null, null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Address {}
}
