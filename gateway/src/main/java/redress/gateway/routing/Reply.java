package redress.gateway.routing;

import java.util.List;
import java.util.stream.Stream;
import redress.contracts.Service;

/// What came back when a service was asked.
public sealed interface Reply {

    Service service();

    record Answered(Service service, int status, String body) implements Reply {

        public boolean isGood() {
            return status / 100 == 2;
        }
    }

    record Silent(Service service) implements Reply {}

    static Stream<Answered> answers(List<Reply> replies) {
        return replies.stream().filter(Answered.class::isInstance).map(Answered.class::cast);
    }

    /// The names of those that could not be reached.
    static List<String> silent(List<Reply> replies) {
        return replies.stream()
                .filter(Silent.class::isInstance)
                .map(reply -> reply.service().title())
                .toList();
    }
}
