package redress.bench.legs.append;

import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import redress.bench.entries.Accounts;
import redress.eventlog.EventJson;
import redress.eventlog.Recorded;

/// The bytes of an event as the service's path writes them, for those who only store them.
final class Written {

    static final String TYPE = "EntryMade";
    static final String META = EventJson.write(new Recorded.Meta(
            Accounts.CAUSE.actor(), Accounts.CAUSE.correlation(), Accounts.CAUSE.causation(), "", "", 0));

    private static final Random RANDOM = new Random(7);

    private Written() {}

    static String data(String account, int number) {
        return EventJson.write(Accounts.entry(account, number));
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    /// As long as a real one; nobody verifies it.
    static Buffer hash() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Buffer.buffer(bytes);
    }
}
