package redress.story;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import redress.embedded.Ports;

/// Where the service under test takes its mail: a port that the test opens and closes. The clock is the test's too.
public final class MailPort implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "redress.story.smtp";

    @Override
    public Map<String, String> start() {
        var port = Integer.toString(Ports.free());
        System.setProperty(PORT, port);
        return Map.of(
                "quarkus.mailer.port",
                port,
                "redress.clock",
                "simulated",
                "redress.mail.departments.WAREHOUSE",
                "packing@example.org");
    }

    @Override
    public void stop() {}

    static int number() {
        return Integer.getInteger(PORT);
    }
}
