package redress.carrierclaims.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static redress.carrierclaims.domain.SampleClaim.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.carrierclaims.domain.CarrierClaimEvent.*;
import redress.carrierclaims.domain.OthersClaim.OthersClaimEvent;
import redress.carrierclaims.domain.OthersClaim.OthersClaimEvent.OthersClaimHeardOf;
import redress.eventlog.EventJson;
import redress.eventlog.EventTypes;
import redress.parcels.domain.ParcelEvent;
import redress.parcels.domain.ParcelEvent.*;
import redress.policy.Role;

/// Events are kept for good: today's code reads and writes them as they lie in `golden/`, one file per type.
///
/// After an additive change, `-Dredress.update=true` writes them anew; look at the difference.
class StoredEventsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<Object> events() {
        return List.of(
                opened(),
                costAsked(),
                valued(),
                shown(LABEL),
                new CarrierClaimFormStamped(MONDAY),
                timed(),
                near(),
                missed(),
                filed(),
                accepted(),
                partly("50.00"),
                rejected(),
                received("finance 1", "50.00"),
                paid("50.00", "50.00"),
                new CarrierClaimWrittenOff(CASE, List.of(cny("60.00")), List.of(cny("30.00")), Role.LEAD, WORDS),
                new OthersClaimHeardOf(CLAIM),
                new ParcelScanned("W-1", "DHL", MONDAY),
                new ParcelSigned("W-1", "DHL", MONDAY),
                new ParcelRefused("W-1", "DHL", MONDAY),
                new ParcelProblemReported("W-1", "DHL", MONDAY),
                new ParcelReportedLost("W-1", "DHL", MONDAY),
                new ParcelReportedDamaged("W-1", "DHL", MONDAY),
                new ParcelDelivered("W-1", MONDAY),
                new ParcelClaimed("W-1", CLAIM));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_and_read_as_ever(Object event) throws IOException {
        var file = GOLDEN.resolve(event.getClass().getSimpleName() + ".1.json");
        var today = EventJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";
        if (Boolean.getBoolean("redress.update")) {
            Files.write(file, today.getBytes(UTF_8));
        }
        var kept = Files.readString(file);

        assertThat(today).isEqualTo(kept);
        assertThat(EventJson.read(kept, event.getClass())).isEqualTo(event);
    }

    @Test
    void every_type_has_its_file() {
        var types = Stream.of(
                        new EventTypes<>(CarrierClaimEvent.class).byName().keySet(),
                        new EventTypes<>(OthersClaimEvent.class).byName().keySet(),
                        new EventTypes<>(ParcelEvent.class).byName().keySet())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        var shown =
                events().stream().map(event -> event.getClass().getSimpleName()).collect(Collectors.toSet());

        assertThat(shown).isEqualTo(types);
    }
}
