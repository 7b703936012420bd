package redress.eventlog;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Connections to the log. Who finds too long a queue for one is turned away at once and may try again.
@Singleton
class BoundedPool implements PgPoolCreator {

    private final int queue;

    BoundedPool(@ConfigProperty(name = "redress.log.longest-queue") int queue) {
        this.queue = queue;
    }

    @Override
    public Pool create(Input input) {
        return PgBuilder.pool()
                .with(input.poolOptions().setMaxWaitQueueSize(queue))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
