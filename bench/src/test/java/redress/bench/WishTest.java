package redress.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import redress.faults.Words;

class WishTest {

    private static final List<String> LEGS = List.of("append", "load");

    @Test
    void nothing_said_is_everything_quickly() {
        var wish = Wish.of(List.of(), LEGS);

        assertThat(LEGS).allMatch(wish::wants);
        assertThat(wish.extent()).isEqualTo(Extent.QUICK);
        assertThat(wish.json()).isEmpty();
    }

    @Test
    void names_choose_and_options_may_stand_anywhere() {
        var wish = Wish.of(List.of("--full", "load", "--json", "out.json"), LEGS);

        assertThat(wish.wants("load")).isTrue();
        assertThat(wish.wants("append")).isFalse();
        assertThat(wish.extent()).isEqualTo(Extent.FULL);
        assertThat(wish.json()).contains(Path.of("out.json"));
    }

    @Test
    void a_suite_is_broken_only_if_that_is_asked_for() {
        var known = List.of("append", Wish.FAULTS);

        assertThat(Wish.of(List.of(), known).wantsFaults()).isFalse();
        var wish = Wish.of(List.of("faults", "--kills", "200", "--seed", "7"), known);
        assertThat(wish.wantsFaults()).isTrue();
        assertThat(wish.wants("append")).isFalse();
        assertThat(wish.storm().kills()).isEqualTo(200);
        assertThat(wish.storm().seed()).hasValue(7);
        assertThatThrownBy(() -> Wish.of(List.of("faults", "--kills", "many"), known))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> assertThat(unusable.in(Words.of(Bench.class, Locale.ENGLISH)))
                                .isEqualTo("--kills needs a whole number from 1 to 9999."));
    }

    @Test
    void what_it_does_not_know_is_told_in_both_languages() {
        assertThatThrownBy(() -> Wish.of(List.of("lod"), LEGS)).isInstanceOfSatisfying(Unusable.class, unusable -> {
            assertThat(unusable.in(Words.of(Bench.class, Locale.ENGLISH)))
                    .isEqualTo("There is no measurement lod; there are append, load.");
            assertThat(unusable.in(Words.of(Bench.class, Locale.CHINESE))).isEqualTo("没有名为 lod 的测量；可用的有：append, load。");
        });
        assertThatThrownBy(() -> Wish.of(List.of("--json"), LEGS)).isInstanceOf(Unusable.class);
    }
}
