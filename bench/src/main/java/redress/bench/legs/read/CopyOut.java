package redress.bench.legs.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import redress.bench.ground.Scratch;

/// The floor of all reading: PostgreSQL pours the table out, and nobody looks at it.
public final class CopyOut extends Pass {

    public static final String NAME = "copy-out";

    private final Scratch scratch;

    public CopyOut(Scratch scratch, long events) {
        super(events);
        this.scratch = scratch;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Run begin() {
        try {
            return new Copying(scratch.database().connect());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Copying(Connection connection) implements Run {

        @Override
        public long during(Duration time) {
            return passes(time, () -> Scratch.copyOut(connection, "event"));
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
