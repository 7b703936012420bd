package redress.supplierclaims.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static redress.supplierclaims.domain.SampleClaim.*;

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
import redress.contracts.SupplierPlan;
import redress.eventlog.EventJson;
import redress.eventlog.EventTypes;
import redress.supplierclaims.domain.ClaimedLinesEvent.*;
import redress.supplierclaims.domain.OthersClaim.OthersClaimEvent;
import redress.supplierclaims.domain.OthersClaim.OthersClaimEvent.OthersClaimHeardOf;
import redress.supplierclaims.domain.SupplierClaimEvent.*;

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
                submitted(),
                overdue(),
                rejected(),
                accepted(SupplierPlan.REFUND, "70.00"),
                paid("finance 1", "70.00"),
                settled("70.00"),
                returned(PADS_BACK),
                new SupplierClaimWrittenOff(CASE, List.of(cny("60.00")), List.of(cny("30.00")), WORDS),
                new LinesTaken(CLAIM, "SUPPLIER_SHORT_SHIPMENT", List.of("1", "2")),
                new LinesReleased(CLAIM),
                new ClaimRefused(CLAIM, CASE, ClaimedLines.LINE_CLAIMED),
                new OthersClaimHeardOf(CLAIM));
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
                        new EventTypes<>(SupplierClaimEvent.class).byName().keySet(),
                        new EventTypes<>(ClaimedLinesEvent.class).byName().keySet(),
                        new EventTypes<>(OthersClaimEvent.class).byName().keySet())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        var shown =
                events().stream().map(event -> event.getClass().getSimpleName()).collect(Collectors.toSet());

        assertThat(shown).isEqualTo(types);
    }
}
