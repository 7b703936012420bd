package redress.contracts;

/// Who bought or who writes, as the sender knows them. Personal: never stored in an event.
public record Customer(
        String id,
        @Maybe @FreeText String name,
        @Maybe @FreeText String email,
        @Maybe @FreeText String phone,
        @Maybe @FreeText String language,
        @Maybe Address address) {}
