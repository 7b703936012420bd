package redress.local;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/// Several things at once; the first that fails ends the waiting for the others.
final class Together {

    private Together() {}

    static void run(List<Runnable> tasks) {
        var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
        CompletionService<Void> running = new ExecutorCompletionService<>(threads);
        tasks.forEach(task -> {
            var _ = running.submit(task, null);
        });
        try {
            for (var _ : tasks) {
                running.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
