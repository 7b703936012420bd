package redress.local.olist.suite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Work done several at a time. The first that fails for good stops the rest.
public final class InFlight {

    private InFlight() {}

    public static <T, R> List<R> each(int atOnce, Collection<T> things, Function<T, R> work) {
        var workers = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory());
        try {
            var done = new ExecutorCompletionService<R>(workers);
            things.forEach(thing -> done.submit(() -> work.apply(thing)));
            var results = new ArrayList<R>();
            while (results.size() < things.size()) results.add(done.take().get());
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw Stopped.by(e);
        } finally {
            workers.shutdownNow();
            workers.close();
        }
    }
}
