package redress.embedded;

/// A server the suite brings along: its own process, its own data, startable again on the same port after a death.
public interface Server extends AutoCloseable {

    String name();

    int port();

    /// Returns when the server answers.
    void start();

    boolean isRunning();

    /// As a power cut would: no chance to tidy up.
    void kill();

    /// Stops in order.
    @Override
    void close();

    default void restart() {
        close();
        start();
    }
}
