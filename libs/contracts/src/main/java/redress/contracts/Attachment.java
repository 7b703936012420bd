package redress.contracts;

/// A file that came with a customer's message, to be fetched from where it lies.
public record Attachment(
        @FreeText String name,
        String mediaType,
        @FreeText String url,
        @Maybe EvidenceKind kind) {}
