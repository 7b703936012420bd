package redress.story;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The service with a clock that can be set.
public class Simulated implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("redress.clock", "simulated");
    }
}
