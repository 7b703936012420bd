package redress.gateway.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Comparator;
import java.util.List;
import redress.contracts.Service;

/// What became of an event: with each service that hears its topic, and in all, where the worst
/// fate counts. It is taken once all of them took it. Who could not be asked is named.
public record Whereabouts(
        State state, @JsonInclude(Include.NON_NULL) String why, List<WithService> services, List<String> unreachable) {

    /// From good to bad.
    public enum State {
        TAKEN,
        WAITING,
        PARKED,
        DEAD
    }

    public record WithService(
            String service,
            State state,
            @JsonInclude(Include.NON_NULL) String why,
            @JsonInclude(Include.NON_NULL) String at) {}

    static WithService waitingFor(Service service) {
        return new WithService(service.title(), State.WAITING, null, null);
    }

    static Whereabouts waiting(List<String> unreachable) {
        return new Whereabouts(State.WAITING, null, List.of(), unreachable);
    }

    static Whereabouts of(List<WithService> services, List<String> unreachable) {
        var worst =
                services.stream().max(Comparator.comparing(WithService::state)).orElseThrow();
        return new Whereabouts(worst.state(), worst.why(), services, unreachable);
    }
}
