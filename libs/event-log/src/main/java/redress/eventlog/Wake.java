package redress.eventlog;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells this process that there may be more to read in the log: something was committed, or a
/// writer ended who held others up. Who follows it looks now and then besides, so a lost call only
/// costs time.
@Singleton
public class Wake {

    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();

    public void onCommit(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    public void all() {
        sleepers.forEach(Runnable::run);
    }
}
