package redress.supplierclaims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import redress.testing.ProblemTexts;

/// Every rule that a person can be refused by is told in Chinese too.
class ProblemTextsTest {

    @Test
    void each_rule_of_the_service_has_its_chinese_sentence() throws IOException {
        var rules = ProblemTexts.rules();

        assertThat(rules).hasSizeGreaterThan(15);
        assertThat(ProblemTexts.chinese()).containsAll(rules);
    }
}
