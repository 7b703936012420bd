package redress.suite.stories;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many do something at the same moment.
final class Together {

    /// What one of them does.
    @FunctionalInterface
    interface Work<T> {
        T done();

        static <T> Work<T> of(Work<T> work) {
            return work;
        }
    }

    private Together() {}

    /// What came of each, in their order. Nobody starts before all are ready.
    static <T> List<T> all(List<Work<T>> works) {
        var start = new CountDownLatch(works.size());
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            return works.stream()
                    .map(work -> everybody.submit(() -> {
                        start.countDown();
                        start.await();
                        return work.done();
                    }))
                    .toList()
                    .stream()
                    .map(Together::result)
                    .toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
