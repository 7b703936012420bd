package redress.gateway.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Comparator;
import java.util.List;

/// What became of an event: with each service that knows it, and in all. The worst fate counts.
public record Whereabouts(State state, @JsonInclude(Include.NON_NULL) String why, List<WithService> services) {

    /// From good to bad.
    public enum State {
        WAITING,
        TAKEN,
        PARKED,
        DEAD
    }

    public record WithService(
            String service, State state, @JsonInclude(Include.NON_NULL) String why, @JsonInclude(Include.NON_NULL) String at) {}

    static Whereabouts waiting() {
        return new Whereabouts(State.WAITING, null, List.of());
    }

    static Whereabouts of(List<WithService> services) {
        var worst = services.stream()
                .max(Comparator.comparing(WithService::state))
                .orElseThrow();
        return new Whereabouts(worst.state(), worst.why(), services);
    }
}
