package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.cases.domain.CaseEvent;
import redress.eventlog.EventJson;
import redress.eventlog.EventTypes;
import redress.orders.domain.OrderEvent;
import redress.parcels.domain.ParcelEvent;
import redress.playbooks.domain.ShelfEvent;
import redress.reshipments.domain.ReshipmentEvent;
import redress.returns.domain.ReturnEvent;
import redress.tasks.domain.TaskEvent;

/// Every event as it is stored, for good (COV-X-01). `-Dredress.update=true` writes what is not there yet.
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/events");
    private static final Set<String> PERSONAL =
            Set.of("name", "email", "phone", "address", "text", "subject", "note", "signedBy", "recipient");

    static List<Object> events() {
        return SampleEvents.ALL;
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_as_ever_and_what_was_written_is_read_as_ever(Object event) throws IOException {
        var file = GOLDEN.resolve(event.getClass().getSimpleName() + ".1.json");
        if (Boolean.getBoolean("redress.update") && !Files.exists(file)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, EventJson.write(event) + "\n");
        }
        var stored = Files.readString(file).strip();
        assertThat(EventJson.write(event)).isEqualTo(stored);
        Object read = EventJson.read(stored, event.getClass());
        assertThat(read).isEqualTo(event);
    }

    @Test
    void every_event_has_its_golden_file_and_every_file_its_event() throws IOException {
        var names = types().map(Class::getSimpleName).collect(Collectors.toSet());
        assertThat(SampleEvents.ALL.stream().map(event -> event.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(names);
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\.\\d+\\.json$", ""))
                            .collect(Collectors.toSet()))
                    .isEqualTo(names);
        }
    }

    @Test
    void no_event_has_room_for_personal_data() {
        assertThat(types().flatMap(GoldenEventsTest::components))
                .noneMatch(component -> component.getType() == String.class && PERSONAL.contains(component.getName()));
    }

    private static Stream<Class<?>> types() {
        return Stream.of(
                        CaseEvent.class,
                        OrderEvent.class,
                        ParcelEvent.class,
                        ReshipmentEvent.class,
                        ReturnEvent.class,
                        ShelfEvent.class,
                        TaskEvent.class)
                .map(EventTypes::new)
                .map(EventTypes::byName)
                .map(Map::values)
                .flatMap(all -> all.stream());
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> Stream.concat(
                        Stream.of(component),
                        parts(component.getGenericType())
                                .filter(Class::isRecord)
                                .flatMap(GoldenEventsTest::components)));
    }

    private static Stream<Class<?>> parts(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType of ->
                Arrays.stream(of.getActualTypeArguments()).flatMap(GoldenEventsTest::parts);
            default -> Stream.of();
        };
    }
}
