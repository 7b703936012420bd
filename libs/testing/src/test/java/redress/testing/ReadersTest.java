package redress.testing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redress.contracts.Service;
import redress.contracts.Topic;

/// Who hears a topic, as the contracts list it and as the services are set up: an event counts as taken once all its
/// readers took it.
class ReadersTest {

    private static final Path ROOT = Path.of("../..");

    @ParameterizedTest
    @EnumSource
    void what_we_tell_is_heard_by_its_readers_and_what_we_hear_by_no_others(Topic topic) throws IOException {
        var readers = topic.readers().stream()
                .filter(service -> service != Service.GATEWAY)
                .collect(toSet());

        switch (topic.direction()) {
            case IN -> assertThat(readers).containsAll(listeners(topic));
            case OUT -> assertThat(readers).isEqualTo(listeners(topic));
        }
    }

    private static Set<Service> listeners(Topic topic) throws IOException {
        var channel = "mp.messaging.incoming." + topic.wire() + ".topic=" + topic.wire();
        var listeners = EnumSet.noneOf(Service.class);
        for (var service : Service.values()) {
            var settings = ROOT.resolve(service.title()).resolve("src/main/resources/application.properties");
            if (Files.readAllLines(settings).contains(channel)) {
                listeners.add(service);
            }
        }
        return listeners;
    }
}
