package redress.bench.measure;

import java.time.Duration;

/// One way of doing the same work.
public interface Contender {

    /// Known by it in words and in JSON.
    String name();

    /// Makes its place as empty, or as full, as at every other run.
    void prepare();

    /// Opens its connections; not part of what is measured.
    Run begin();

    /// Fails unless so much work really was done.
    void check(long done);

    /// Ready to work.
    interface Run extends AutoCloseable {

        /// Works until the time is up: how many pieces of work it did.
        long during(Duration time);

        @Override
        void close();
    }
}
