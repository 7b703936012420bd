package redress.story;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import redress.cases.domain.Awaited;
import redress.cases.domain.CaseFact;
import redress.cases.domain.Sum;
import redress.cases.playbook.PlaybookFile;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.playbook.Vocabulary;
import redress.playbooks.Installation;

/// The service with a clock that can be set, a shop that looks at returned goods before it pays, and a playbook that
/// gives labels.
public class Returning extends Simulated {

    private static final Path OWN = Path.of("src/test/resources/returning");

    @Override
    public Map<String, String> getConfigOverrides() {
        var all = new HashMap<>(super.getConfigOverrides());
        all.put("redress.policy.dir", OWN.resolve("policy").toString());
        return all;
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(WithLabels.class);
    }

    @Alternative
    @Singleton
    public static class WithLabels {

        @Produces
        @Alternative
        @Singleton
        Installation installed() {
            var loader = new PlaybookLoader(new Vocabulary(CaseFact.names(), Awaited.names(), Sum.names()));
            return new Installation(loader, loader.shipped().with(loader.load(file("NND.yaml"))));
        }

        private static PlaybookFile file(String name) {
            try {
                return new PlaybookFile(name, Files.readString(OWN.resolve(name)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
