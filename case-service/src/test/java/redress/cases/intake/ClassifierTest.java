package redress.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.intake.OrderAtIntake.Receipt.AWAITED;
import static redress.cases.intake.OrderAtIntake.Receipt.RECEIVED;
import static redress.policy.IssueType.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.cases.intake.Classification.Classified;
import redress.cases.intake.Classification.LeftOpen;
import redress.policy.IssueType;
import redress.policy.Policy;

class ClassifierTest {

    static final Policy POLICY = Policy.load();
    static final Offer AUTO_PARTS = Offer.of(POLICY.shop("ebay", "brake-and-bolt"));
    static final Offer APPAREL = Offer.of(POLICY.shop("tmall", "linen-and-lace"));
    static final OrderAtIntake FRESH = new OrderAtIntake(10, RECEIVED);

    @Nested
    class Confidence {

        @ParameterizedTest(name = "{1} for: {0}")
        @CsvSource(delimiter = '|', textBlock = """
                The box came incomplete                              | 1.00
                Your delivery                                        | 0.50
                One is missing and it is short, but also different   | 0.75
                It is missing, and different                         | 0.67
                It is missing, and cracked                           | 0.50
                It is missing, incomplete, and cracked               | 0.67
                Hello, how are you                                   | 0.00""")
        void R_000_01_follows_the_formula(String text, BigDecimal confidence) {
            assertThat(read(text, AUTO_PARTS).reading().confidence()).isEqualTo(confidence);
        }

        @Test
        void a_wish_beside_a_fault_weighs_half() {
            var both = read("The lamp is cracked, please cancel", AUTO_PARTS);

            assertThat(both)
                    .isInstanceOfSatisfying(
                            Classified.class, c -> assertThat(c.issueType()).isEqualTo(DAMAGED));
            assertThat(both.reading().confidence()).isEqualTo("0.67");
        }

        @Test
        void asking_for_money_back_counts_only_if_nothing_else_is_said() {
            assertThat(sure("I want a refund", AUTO_PARTS)).isEqualTo(UNKNOWN);
            assertThat(sure("I want a refund, it is cracked", AUTO_PARTS)).isEqualTo(DAMAGED);
            assertThat(read("I want a refund, it is cracked", AUTO_PARTS)
                            .reading()
                            .keywords())
                    .containsExactly("cracked");
        }

        @Test
        void a_keyword_counts_once_however_often_it_is_said() {
            assertThat(read("missing missing missing, and cracked", AUTO_PARTS)
                            .reading()
                            .confidence())
                    .isEqualTo("0.50");
        }

        @Test
        void a_keyword_inside_a_longer_one_does_not_count() {
            var reading = read("It is different from the picture", AUTO_PARTS).reading();

            assertThat(reading.keywords()).containsExactly("different from the picture");
            assertThat(reading.confidence()).isEqualTo("1.00");
        }

        @Test
        void a_keyword_is_whole_words() {
            assertThat(read("Brokenhill Street", AUTO_PARTS).reading().keywords())
                    .isEmpty();
        }

        @Test
        void hits_of_rows_that_mean_the_same_type_add_up() {
            var reading = read("poor quality, changed my mind", AUTO_PARTS).reading();

            assertThat(reading.confidence()).isEqualTo("1.00");
        }
    }

    @Nested
    class BelowTheLimit {

        @Test
        void P_03_an_unclear_message_is_left_to_the_agent_with_the_best_guess() {
            var result = read("It is missing, and cracked", AUTO_PARTS);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            LeftOpen.class, open -> assertThat(open.guesses()).containsExactly(DAMAGED, INCOMPLETE));
        }

        @Test
        void P_03_one_weak_keyword_is_not_enough() {
            assertThat(read("your delivery", AUTO_PARTS))
                    .isInstanceOfSatisfying(
                            LeftOpen.class, open -> assertThat(open.guesses()).containsExactly(TRACE));
        }

        @Test
        void COV_000_01_a_text_without_keywords_has_no_guess() {
            assertThat(read("Hello, how are you", AUTO_PARTS))
                    .isInstanceOfSatisfying(
                            LeftOpen.class, open -> assertThat(open.guesses()).isEmpty());
        }

        @Test
        void P_03_the_limit_itself_is_enough() {
            var exactly = new Offer(AUTO_PARTS.types(), 60, new BigDecimal("0.50"));

            assertThat(read("It is missing, and cracked", exactly)).isInstanceOf(Classified.class);
        }

        @Test
        void equal_sums_are_ranked_by_evidence_and_claims() {
            var all = "cracked, missing, not working, wrong item, cannot fit, cancel, cancellation, still waiting";
            var result = read(all, AUTO_PARTS);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            LeftOpen.class,
                            open -> assertThat(open.guesses())
                                    .containsExactly(
                                            DAMAGED,
                                            INCOMPLETE,
                                            NOT_WORKING,
                                            LISTING_MISMATCH,
                                            NOT_FIT,
                                            NOT_NEEDED,
                                            TRACE));
        }
    }

    @Nested
    class OrderAge {

        @ParameterizedTest
        @CsvSource({"0, NOT_WORKING", "60, NOT_WORKING", "61, WARRANTY", "400, WARRANTY"})
        void R_000_18_P_02_decides_between_not_working_and_warranty(int days, IssueType type) {
            var result = new Classifier(KeywordListsTest.KEYWORDS)
                    .classify(english("It does not work"), new OrderAtIntake(days, RECEIVED), AUTO_PARTS);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Classified.class, c -> assertThat(c.issueType()).isEqualTo(type));
            assertThat(result.reading().orderAgeDays()).isEqualTo(days);
        }

        @Test
        void R_000_18_what_worked_for_a_time_on_a_recent_order_is_not_working() {
            assertThat(sure("it worked for a week, then failed after that", AUTO_PARTS))
                    .isEqualTo(NOT_WORKING);
        }

        @Test
        void P_02_is_a_figure_of_the_shop() {
            var strict = new Offer(AUTO_PARTS.types(), 5, new BigDecimal("0.6"));

            assertThat(sure("It does not work", strict)).isEqualTo(WARRANTY);
        }

        @Test
        void ENG_19_is_counted_in_days_of_the_shops_zone_from_the_messages() {
            var placed = Instant.parse("2026-01-01T15:59:00Z"); // still the 1st in Shanghai
            var written = Instant.parse("2026-03-02T16:00:00Z"); // already the 3rd there

            assertThat(OrderAtIntake.of(placed, written, ZoneId.of("Asia/Shanghai"), RECEIVED)
                            .ageDays())
                    .isEqualTo(61);
            assertThat(OrderAtIntake.of(placed, written, ZoneId.of("UTC"), RECEIVED)
                            .ageDays())
                    .isEqualTo(60);
        }
    }

    @Nested
    class Profile {

        @Test
        void a_rows_first_type_that_is_offered_counts() {
            assertThat(sure("it is incomplete", AUTO_PARTS)).isEqualTo(INCOMPLETE);
            assertThat(sure("it is incomplete", APPAREL)).isEqualTo(RETURN_EXCHANGE);
        }

        @Test
        void a_row_of_which_nothing_is_offered_counts_for_GENERAL() {
            assertThat(sure("the price dropped", AUTO_PARTS)).isEqualTo(GENERAL);
        }

        @Test
        void an_unwanted_order_depends_on_whether_it_was_delivered() {
            assertThat(read("I changed my mind", APPAREL, new OrderAtIntake(1, AWAITED)))
                    .isInstanceOfSatisfying(
                            Classified.class, c -> assertThat(c.issueType()).isEqualTo(RETURN_BEFORE_RECEIPT));
            assertThat(sure("I changed my mind", APPAREL)).isEqualTo(RETURN_AFTER_RECEIPT);
        }
    }

    @Nested
    class Language {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Where is my order? It never arrived!",
                    "快递一直没动，还没到",
                    "Não recebi o produto, está atrasado",
                    "AINDA NAO CHEGOU"
                })
        void COV_000_01_a_lost_parcel_is_understood_in_three_languages(String text) {
            assertThat(new Classifier(KeywordListsTest.KEYWORDS)
                            .classify(new Complaint("", text, List.of()), FRESH, AUTO_PARTS))
                    .isInstanceOfSatisfying(
                            Classified.class, c -> assertThat(c.issueType()).isEqualTo(TRACE));
        }

        @Test
        void is_the_messages_then_the_customers_then_the_one_with_most_hits() {
            var text = "garantia, cracked, broken";

            assertThat(languageOf(text, List.of("pt-BR", "en"))).isEqualTo("pt");
            assertThat(languageOf(text, List.of("sv", "ZH_cn"))).isEqualTo("zh");
            assertThat(languageOf(text, List.of("sv"))).isEqualTo("en");
            assertThat(languageOf("garantia", List.of())).isEqualTo("pt");
            assertThat(languageOf("Hej", List.of())).isEqualTo("en");
        }

        @Test
        void accents_case_and_punctuation_do_not_matter() {
            assertThat(read("NÃO É COMPATÍVEL!!!", AUTO_PARTS, FRESH, List.of("pt"))
                            .reading()
                            .keywords())
                    .containsExactly("nao e compativel");
            assertThat(sure("It DOESN’T fit.", AUTO_PARTS)).isEqualTo(NOT_FIT);
            assertThat(sure("it doesnt fit", AUTO_PARTS)).isEqualTo(NOT_FIT);
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '"',
                value = {
                    "en, The pads do not fit., NOT_FIT",
                    "en, They don't fit my car, NOT_FIT",
                    "en, it didn't fit, NOT_FIT",
                    "en, it won't fit, NOT_FIT",
                    "en, sent me the wrong parts, NOT_FIT",
                    "pt, Não servem no meu carro, NOT_FIT",
                    "en, The lamps do not work., NOT_WORKING",
                    "en, they don't work, NOT_WORKING",
                    "en, it didn't work, NOT_WORKING",
                    "pt, os faróis não ligam, NOT_WORKING",
                    "en, I did not receive it, TRACE",
                    "en, my pads haven't arrived, TRACE"
                })
        void one_and_several_now_and_then_are_said_differently_and_mean_the_same(
                String language, String text, IssueType type) {
            assertThat(read(text, AUTO_PARTS, FRESH, List.of(language)))
                    .isInstanceOfSatisfying(
                            Classified.class, c -> assertThat(c.issueType()).isEqualTo(type));
        }

        @Test
        void a_chinese_keyword_may_stand_anywhere() {
            assertThat(read("收到的灯摔坏了！", AUTO_PARTS, FRESH, List.of("zh")))
                    .isInstanceOfSatisfying(
                            Classified.class, c -> assertThat(c.issueType()).isEqualTo(DAMAGED));
        }

        @Test
        void the_subject_counts_too() {
            var result = new Classifier(KeywordListsTest.KEYWORDS)
                    .classify(new Complaint("Cracked lamp", "see photo", List.of("en")), FRESH, AUTO_PARTS);

            assertThat(result.reading().keywords()).containsExactly("cracked");
        }

        String languageOf(String text, List<String> declared) {
            return read(text, AUTO_PARTS, FRESH, declared).reading().language();
        }
    }

    @Test
    void the_reading_names_the_version_of_the_lists() {
        assertThat(read("missing", AUTO_PARTS).reading().dataVersion()).isEqualTo(2);
    }

    @Test
    void every_profile_has_a_type_for_every_keyword() {
        Stream.of(AUTO_PARTS, APPAREL)
                .forEach(offer -> KeywordListsTest.KEYWORDS
                        .rows()
                        .forEach(row -> assertThat(read(row.in("en").getFirst().spelling(), offer))
                                .isInstanceOfSatisfying(
                                        Classified.class,
                                        c -> assertThat(offer.types()).contains(c.issueType()))));
    }

    static IssueType sure(String text, Offer offer) {
        return read(text, offer) instanceof Classified(var type, var _) ? type : null;
    }

    static Classification read(String text, Offer offer) {
        return read(text, offer, FRESH);
    }

    static Classification read(String text, Offer offer, OrderAtIntake order) {
        return read(text, offer, order, List.of("en"));
    }

    static Classification read(String text, Offer offer, OrderAtIntake order, List<String> languages) {
        return new Classifier(KeywordListsTest.KEYWORDS).classify(new Complaint("", text, languages), order, offer);
    }

    static Complaint english(String text) {
        return new Complaint("", text, List.of("en"));
    }
}
