package redress.local.demo.sample;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import redress.local.demo.sample.Complaint.By;
import redress.local.demo.sample.Complaint.Needs;
import redress.local.demo.sample.SampleOrder.Arrived;
import redress.local.demo.sample.SampleOrder.Told;
import redress.local.demo.sample.SampleShop.Goods;

/// What the demonstration plays is enough, in both languages, and agrees with itself.
class SampleTest {

    private static final Map<String, SampleShop> SHOPS = Map.of(
            "shop",
            new SampleShop(
                    "ebay",
                    "a-shop",
                    "en",
                    "USD",
                    Map.of("pads", new Goods("P", "pads", BigDecimal.TEN, BigDecimal.ONE, "supplier"))));

    private final Sample ours = Sample.ours();

    @Test
    void there_are_forty_orders_and_thirty_complaints_of_several_shops_even_where_no_time_passes() {
        assertThat(ours.orders()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(ours.complaints().stream().filter(complaint -> complaint.needs() == Needs.NOTHING))
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(ours.orders().stream().map(SampleOrder::shop).collect(toSet()))
                .hasSize(ours.shops().size())
                .hasSizeGreaterThan(3);
        assertThat(ours.complaints().stream().map(Complaint::outcome).collect(toSet()))
                .contains("RESHIPPED", "REFUNDED_FULL", "REFUNDED_PARTIAL", "INFORMED_ONLY", "EXCHANGED");
    }

    @Test
    void customers_write_the_language_of_their_shop() {
        var languages = ours.orders().stream()
                .collect(toMap(SampleOrder::id, order -> ours.shopOf(order).language()));

        assertThat(languages.values()).contains("en", "zh");
        for (var complaint : ours.complaints()) {
            var words = assertThat(complaint.says()).as(complaint.order());
            switch (languages.get(complaint.order())) {
                case "zh" -> words.containsPattern("\\p{IsHan}{3}");
                default -> words.doesNotContainPattern("\\p{IsHan}");
            }
        }
    }

    @Test
    void what_a_complaint_shows_is_said_in_english_and_chinese() {
        assertThat(ours.complaints()).allSatisfy(complaint -> {
            assertThat(complaint.shows().en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(complaint.shows().zh()).containsPattern("\\p{IsHan}{2}");
        });
    }

    /// The ledger's own rule: what is neither recovered nor open is lost.
    @Test
    void every_ledger_adds_up() {
        assertThat(ours.complaints()).allSatisfy(complaint -> {
            var ledger = complaint.ledger();
            assertThat(ledger.recovered().add(ledger.open()).add(ledger.lost())).isEqualByComparingTo(ledger.cost());
        });
    }

    @Test
    void a_complaint_about_no_order_is_refused() {
        refused(() -> sample(order("a"), complaint("b", By.MAIL)), "complaint about b: there is no such order");
    }

    @Test
    void an_order_of_an_unknown_shop_or_of_unknown_goods_is_refused() {
        refused(() -> new Sample(Map.of(), List.of(order("a")), List.of()), "order a: there is no shop shop");
        var order = new SampleOrder("a", "shop", "Ann", Map.of("discs", 1), 1, Arrived.ALL, 9, Told.FIRST);
        refused(() -> new Sample(SHOPS, List.of(order), List.of()), "order a: shop shop sells no discs");
    }

    @Test
    void an_order_there_twice_is_refused() {
        refused(() -> new Sample(SHOPS, List.of(order("a"), order("a")), List.of()), "order a is there twice");
    }

    @Test
    void steps_that_cannot_be_played_are_refused() {
        var missing = Map.<String, Input>of("missing", new Input.Lines(Map.of("discs", 1)));
        refused(
                () -> sample(order("a"), complaint("a", By.MAIL, new Step.AgentAnswers("INC-04", "YES", missing))),
                "complaint about a: the order has no discs");
        refused(
                () -> sample(order("a"), complaint("a", By.MAIL, new Step.ShopTells())),
                "complaint about a: its order is told never or twice");
        refused(
                () -> sample(order("a"), complaint("a", By.PHONE, new Step.WarehouseSends(BigDecimal.ONE))),
                "complaint about a: who phones gets no mail to answer");
        refused(
                () -> sample(order("a"), complaint("a", By.MAIL, new Step.TimePasses("INC-07", Duration.ofDays(2)))),
                "complaint about a: it needs another time");
    }

    private static void refused(ThrowingCallable made, String fault) {
        assertThatExceptionOfType(Unplayable.class).isThrownBy(made).withMessage(fault);
    }

    private static Sample sample(SampleOrder order, Complaint complaint) {
        return new Sample(SHOPS, List.of(order), List.of(complaint));
    }

    private static SampleOrder order(String id) {
        return new SampleOrder(id, "shop", "Ann", Map.of("pads", 4), 1, Arrived.ALL, 9, Told.FIRST);
    }

    private static Complaint complaint(String order, By channel, Step... steps) {
        var shows = new Complaint.Shown("a fault", "错误");
        return new Complaint(
                order, shows, "pads are missing", channel, Needs.NOTHING, List.of(steps), "RESHIPPED", Figures.NONE);
    }
}
