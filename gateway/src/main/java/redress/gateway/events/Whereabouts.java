package redress.gateway.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Comparator;
import java.util.List;

/// What became of an event: with each service that knows it, and in all, where the worst fate counts. Who could not be
/// asked is named.
public record Whereabouts(
        State state, @JsonInclude(Include.NON_NULL) String why, List<WithService> services, List<String> unreachable) {

    /// From good to bad.
    public enum State {
        WAITING,
        TAKEN,
        PARKED,
        DEAD
    }

    public record WithService(
            String service,
            State state,
            @JsonInclude(Include.NON_NULL) String why,
            @JsonInclude(Include.NON_NULL) String at) {}

    static Whereabouts waiting(List<String> unreachable) {
        return new Whereabouts(State.WAITING, null, List.of(), unreachable);
    }

    static Whereabouts of(List<WithService> services, List<String> unreachable) {
        var worst =
                services.stream().max(Comparator.comparing(WithService::state)).orElseThrow();
        return new Whereabouts(worst.state(), worst.why(), services, unreachable);
    }
}
