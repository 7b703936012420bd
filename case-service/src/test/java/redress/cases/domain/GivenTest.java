package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.CaseInWork.missing;
import static redress.cases.domain.FitPlaybookTest.goods;

import java.util.List;
import org.junit.jupiter.api.Test;
import redress.contracts.Money;

/// A figure that an agent said holds as long as the goods it was said of.
class GivenTest {

    private static final Money NINE = Money.of("9.00", "EUR");
    private static final Goods DISCS = new Goods("DSC-2", "Brake discs", 1, Money.of("55.00", "EUR"), List.of());
    private static final Given SAID = Given.NOTHING
            .and(missing(new Quantity("1", 2)))
            .and(goods("wanted", DISCS))
            .figure("goods.cost", NINE)
            .figure("label.cost", NINE)
            .figure("wanted.cost", NINE);

    @Test
    void it_stays_while_answers_say_nothing_else_of_them() {
        assertThat(SAID.and(Inputs.NONE)).isEqualTo(SAID);
        assertThat(SAID.and(missing(new Quantity("1", 2))).and(goods("wanted", DISCS)))
                .isEqualTo(SAID);
    }

    @Test
    void it_is_gone_with_the_lines_it_was_said_of() {
        assertThat(SAID.and(missing(new Quantity("1", 1))).amounts()).containsOnlyKeys("wanted.cost");
    }

    @Test
    void it_is_gone_with_the_goods_it_was_said_of() {
        var other = new Goods("DSC-3", "Brake discs", 1, Money.of("55.00", "EUR"), List.of());

        assertThat(SAID.and(goods("wanted", other)).amounts()).containsOnlyKeys("goods.cost", "label.cost");
    }

    @Test
    void in_another_matter_no_goods_were_said() {
        assertThat(SAID.ofAnotherMatter().goods()).isEmpty();
        assertThat(SAID.ofAnotherMatter().lastLines()).isEqualTo(SAID.lastLines());
    }
}
