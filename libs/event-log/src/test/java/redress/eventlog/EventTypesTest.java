package redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventTypesTest {

    sealed interface Renamed {

        record CupFilled(int millilitres) implements Renamed {}

        sealed interface Spilt extends Renamed {

            record CupSpilt() implements Spilt {}
        }
    }

    sealed interface Twice {

        sealed interface One extends Twice {

            record Same() implements One {}
        }

        sealed interface Two extends Twice {

            record Same() implements Two {}
        }
    }

    interface Open {}

    private final EventTypes<Renamed> types =
            new EventTypes<>(Renamed.class).alias("MugFilled", Renamed.CupFilled.class);

    @Test
    void an_event_is_stored_under_its_records_name_however_deep_in_the_family() {
        assertThat(types.nameOf(new Renamed.CupFilled(3))).isEqualTo("CupFilled");
        assertThat(types.read("CupSpilt", "{}")).isEqualTo(new Renamed.Spilt.CupSpilt());
    }

    @Test
    void a_renamed_record_still_reads_what_was_stored_under_its_old_name() {
        assertThat(types.read("MugFilled", "{\"millilitres\":3}")).isEqualTo(new Renamed.CupFilled(3));
    }

    @Test
    void a_field_that_came_later_or_went_does_no_harm() {
        assertThat(types.read("CupFilled", "{\"millilitres\":3,\"colour\":\"red\"}"))
                .isEqualTo(new Renamed.CupFilled(3));
    }

    @Test
    void a_stored_name_nobody_knows_is_a_clear_fault() {
        assertThatThrownBy(() -> types.read("GlassFilled", "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no Renamed is called GlassFilled");
    }

    @Test
    void a_family_must_be_sealed_and_its_names_must_differ() {
        assertThatThrownBy(() -> new EventTypes<>(Open.class)).hasMessageContaining("must be sealed");
        assertThatThrownBy(() -> new EventTypes<>(Twice.class)).hasMessage("two events are called Same");
    }
}
