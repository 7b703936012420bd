package redress.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import redress.cases.intake.Classification.Classified;
import redress.cases.intake.Classification.LeftOpen;
import redress.cases.intake.Keywords.Keyword;
import redress.cases.intake.Keywords.Row;
import redress.cases.intake.Keywords.Strength;
import redress.policy.IssueType;

/// COV-000-01: sample mails per keyword, in each language, come to the right type.
class KeywordListsTest {

    static final Keywords KEYWORDS = KeywordsLoader.shipped();
    static final OrderAtIntake FRESH = new OrderAtIntake(10, OrderAtIntake.Receipt.RECEIVED);
    static final Offer EVERYTHING = new Offer(List.of(IssueType.values()), 60, new BigDecimal("0.6"));

    @TestFactory
    Stream<DynamicTest> COV_000_01_a_keyword_alone_means_its_row() {
        return KEYWORDS.rows().stream()
                .flatMap(row -> row.words().entrySet().stream()
                        .flatMap(list -> list.getValue().stream()
                                .map(keyword -> DynamicTest.dynamicTest(
                                        row.id() + " " + list.getKey() + " " + keyword.spelling(),
                                        () -> meansItsRow(row, list.getKey(), keyword)))));
    }

    static void meansItsRow(Row row, String language, Keyword keyword) {
        var type = row.types().getFirst().of(FRESH, EVERYTHING);
        var complaint = new Complaint("", "1001 " + keyword.spelling() + " 2002", List.of(language));
        var result = new Classifier(KEYWORDS).classify(complaint, FRESH, EVERYTHING);
        switch (keyword.strength()) {
            case PLAIN -> {
                assertThat(result)
                        .isInstanceOfSatisfying(
                                Classified.class,
                                sure -> assertThat(sure.issueType()).isEqualTo(type));
                assertThat(result.reading().confidence()).isEqualByComparingTo("1");
                assertThat(result.reading().keywords()).containsExactly(keyword.spelling());
            }
            case WEAK -> {
                assertThat(result)
                        .isInstanceOfSatisfying(
                                LeftOpen.class,
                                open -> assertThat(open.guesses()).contains(type));
                assertThat(result.reading().keywords()).containsExactly(keyword.spelling());
            }
        }
    }

    @Test
    void the_shipped_lists_hold_twenty_rows_in_three_languages() {
        assertThat(KEYWORDS.rows()).hasSize(20);
        assertThat(KEYWORDS.languages()).containsOnlyKeys("en", "zh", "pt");
        assertThat(KEYWORDS.rows().stream()
                        .flatMap(row -> row.words().values().stream())
                        .flatMap(List::stream)
                        .filter(keyword -> keyword.strength() == Strength.PLAIN))
                .hasSizeGreaterThan(400);
    }

    @Test
    void every_issue_type_of_a_row_comes_by_message() {
        assertThat(KEYWORDS.rows().stream()
                        .flatMap(row -> row.types().stream())
                        .flatMap(choice -> choice.types().stream())
                        .distinct())
                .doesNotContain(
                        IssueType.REFUND_APPLICATION,
                        IssueType.UNSHIPPED_REFUND,
                        IssueType.POST_COMPLETION_REFUND,
                        IssueType.REFUSED_DELIVERY,
                        IssueType.REVIEW);
    }
}
