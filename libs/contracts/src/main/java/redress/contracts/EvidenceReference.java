package redress.contracts;

import java.util.UUID;

/// A piece of evidence by its content: the bytes lie in the content store under their hash.
public record EvidenceReference(UUID evidenceId, EvidenceKind kind, String mediaType, String sha256) {}
