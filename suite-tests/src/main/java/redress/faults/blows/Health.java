package redress.faults.blows;

import java.io.IOException;
import java.net.HttpURLConnection;
import redress.embedded.Ports;
import redress.faults.Target;

/// How the suite's processes are, as seen from outside.
record Health(Target target) {

    private static final int ANSWER_MILLIS = 2_000;

    /// This very process runs under that name.
    boolean isThere(String name, ProcessHandle process) {
        return target.process(name).filter(now -> now.pid() == process.pid()).isPresent();
    }

    /// Another runs in its place, and is at work.
    boolean isBack(String name, ProcessHandle dead) {
        return target.process(name).filter(now -> now.pid() != dead.pid()).isPresent() && isUp(name);
    }

    boolean isUp(String name) {
        return switch (name) {
            case Target.GATEWAY -> true;
            case Target.POSTGRES -> new Connections(target.database(Target.SERVICES.getFirst())).isPossible();
            case Target.KAFKA -> Ports.isOpen(target.kafkaPort());
            default -> isReady(name);
        };
    }

    /// A service that says so, and so has its database.
    boolean isReady(String service) {
        return answers(service, "/q/health/ready");
    }

    /// A service that says at least that it lives.
    boolean isAlive(String service) {
        return answers(service, "/q/health/live");
    }

    private boolean answers(String service, String path) {
        try {
            var connection =
                    (HttpURLConnection) target.at(service, path).toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }
}
