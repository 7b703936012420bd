package redress.tasks.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import redress.tasks.domain.TaskResult;

/// What people send about tasks.
public final class Asked {

    private Asked() {}

    public record Completion(
            @NotNull TaskResult result, @Size(max = 20_000) String note) {}
}
