package redress.eventlog;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/// The Vert.x context where something began, to go on there: a session belongs to one event loop, whoever woke it.
public final class Home implements Executor {

    private final Context context;

    private Home(Context context) {
        this.context = context;
    }

    /// Outside of Vert.x nowhere in particular is home.
    public static Home here() {
        return new Home(Vertx.currentContext());
    }

    @Override
    public void execute(Runnable run) {
        if (context == null || context == Vertx.currentContext()) {
            run.run();
        } else {
            context.runOnContext(_ -> run.run());
        }
    }
}
