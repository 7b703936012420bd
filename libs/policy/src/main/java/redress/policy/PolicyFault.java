package redress.policy;

/// One thing that is wrong in one place of a policy file.
public record PolicyFault(PolicyRule rule, String file, String path, Text why) {

    @Override
    public String toString() {
        return "%s: %s %s · %s".formatted(file, path, why.en(), why.zh());
    }
}
