package redress.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordsLoaderTest {

    static final String GOOD = """
            version: 3
            languages: { en: WORDS }
            rows:
              - id: broken
                class: fault
                types: [ DAMAGED ]
                en: [ broken, ~damaged ]
            """;

    @Test
    void good_lists_are_taken_as_they_are() {
        var keywords = KeywordsLoader.load(GOOD);

        assertThat(keywords.version()).isEqualTo(3);
        assertThat(keywords.rows().getFirst().in("en"))
                .containsExactly(
                        new Keywords.Keyword("broken", "broken", Keywords.Strength.PLAIN),
                        new Keywords.Keyword("damaged", "damaged", Keywords.Strength.WEAK));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            version: 3              | version: 0             | version must be a number from 1 on.
            en: WORDS               | en: SOUNDS             | language en is 'SOUNDS', not one of [WORDS, ANYWHERE].
            languages: { en: WORDS }| languages: { }         | languages must name at least one.
            id: broken              | ident: broken          | a row has no id.
            class: fault            | class: guess           | row broken: class is 'guess', not one of [FAULT, WISH, ALONE].
            types: [ DAMAGED ]      | types: [ ]             | row broken names no issue type.
            types: [ DAMAGED ]      | types: [ BROKEN ]      | row broken: issue type is 'BROKEN', not one of
            types: [ DAMAGED ]      | types: [ {older: UNKNOWN} ] | row broken: issue type is '', not one of
            en: [ broken, ~damaged ]| en: [ ]                | row broken has no keyword in language en.
            en: [ broken, ~damaged ]| en: [ broken, Broken! ]| row broken, en: Broken! stands there twice.
            en: [ broken, ~damaged ]| en: [ broken, '...' ]  | row broken, en: a keyword is empty.
            en: [ broken, ~damaged ]| de: [ kaputt ]         | row broken: de is neither a language nor a known field.""")
    void each_fault_is_told_in_one_sentence(String good, String bad, String sentence) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> KeywordsLoader.load(GOOD.replace(good, bad)))
                .isInstanceOfSatisfying(
                        KeywordsLoader.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .anySatisfy(
                                        fault -> assertThat(fault).startsWith("intake/keywords.yaml: " + sentence)));
    }

    @Test
    void a_row_twice_is_a_fault() {
        var twice = GOOD + GOOD.substring(GOOD.indexOf("  - id"));

        assertThatThrownBy(() -> KeywordsLoader.load(twice)).hasMessageContaining("row broken stands there twice.");
    }

    @Test
    void what_is_no_yaml_is_a_fault() {
        assertThatThrownBy(() -> KeywordsLoader.load("rows: [")).hasMessageContaining("is no YAML");
    }
}
