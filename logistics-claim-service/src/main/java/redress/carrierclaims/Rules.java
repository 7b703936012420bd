package redress.carrierclaims;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redress.policy.Policy;

/// What claims are worked by. Read and checked at start; a fault keeps the service down.
class Rules {

    @Produces
    @Singleton
    Policy policy(@ConfigProperty(name = "redress.policy.dir") Optional<Path> folder) {
        return folder.map(Policy::load).orElseGet(Policy::load);
    }
}
