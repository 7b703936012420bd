package redress.eventlog;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells the subscriptions of this process that something was committed. They poll besides, so a lost call only costs
/// time.
@Singleton
public class Wake {

    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();

    public void onCommit(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    void all() {
        sleepers.forEach(Runnable::run);
    }
}
