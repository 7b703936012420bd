package redress.cases.domain;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import redress.cases.playbook.FactName;
import redress.cases.playbook.FactType;
import redress.contracts.Money;
import redress.contracts.ReturnMethod;
import redress.contracts.SupplierPlan;
import redress.policy.IssueType;
import redress.policy.LiabilityCause;
import redress.policy.ParameterCode;
import redress.policy.Shop;

/// What conditions and messages of a playbook can read of a case: the whole catalogue, typed.
public enum CaseFact {
    /// What the case is about; LOW_CONFIDENCE where the words did not say enough (P-03).
    ISSUE_TYPE("intake.issueType", FactType.TEXT, at -> switch (at.dossier().issue()) {
        case Issue.Settled(var type) -> type.name();
        case Issue.LeftOpen _, Issue.Unread _ -> "LOW_CONFIDENCE";
    }),
    /// Two parcels are a split order (R-000-02).
    ORDER_SPLIT("order.isSplit", FactType.FLAG, at -> at.scene().isSplit()),
    /// Every parcel we know of is signed for or delivered, and there is one.
    ALL_SIGNED("order.allSigned", FactType.FLAG, at -> at.scene().allSigned()),
    WAYBILLS("order.waybills", FactType.TEXTS, at -> at.scene().waybills()),
    WAYBILLS_UNDER_WAY(
            "order.waybillsUnderWay", FactType.TEXTS, at -> at.scene().waybillsUnderWay()),
    /// The kinds of evidence that are there, each as often as it is.
    EVIDENCE_KINDS(
            "evidence.kinds",
            FactType.TEXTS,
            at -> at.undertakings().kinds().stream().map(Enum::name).toList()),
    /// How old the order was when the customer first wrote, in days of the shop.
    ORDER_AGE(
            "intake.orderAgeDays", FactType.NUMBER, at -> (double) at.dossier().orderAgeDays()),
    /// Up to which age an order that does not work is no matter of warranty (P-02).
    NOT_WORKING_DAYS("policy.notWorkingDays", FactType.NUMBER, at ->
            (double) at.shop().figures().days(ParameterCode.MAX_ORDER_AGE)),
    /// Up to which age an order is recent under warranty (P-15).
    WARRANTY_RECENT_DAYS("policy.warrantyRecentDays", FactType.NUMBER, at ->
            (double) at.shop().figures().days(ParameterCode.WARRANTY, "recentMax")),
    /// How long the warranty lasts (P-15).
    WARRANTY_DAYS("policy.warrantyDays", FactType.NUMBER, at ->
            (double) at.shop().figures().days(ParameterCode.WARRANTY, "total")),
    /// Somebody marked the customer urgent (ENG-3).
    URGENT("customer.urgent", FactType.FLAG, at -> at.dossier().urgency() == Urgency.URGENT),

    /// The dearest of the lines' purchase costs of one, in the shop's currency; unknown if nobody told it.
    UNIT_COST("goods.unitCost", FactType.NUMBER, at -> at.known("goods.unitCost", at.unitCost())),
    /// What the lines' goods were bought for, in the shop's currency; unknown if nobody told it.
    GOODS_COST("goods.cost", FactType.NUMBER, at -> at.known("goods.cost", at.cost())),
    /// What the customer paid for the lines, in the shop's currency.
    PRICE("goods.price", FactType.NUMBER, Situation::price),
    /// What a label for the lines costs, in the shop's currency; unknown until one was made.
    LABEL_COST("label.cost", FactType.NUMBER, Situation::labelCost),
    /// Goods that cost less are of low cost: a share of what their label costs (P-13).
    LOW_COST(
            "policy.lowCost",
            FactType.NUMBER,
            at -> share(at.shop().figures().percent(ParameterCode.LOW_COST_RETURN), at.labelCost())),
    /// The last return has a label of ours.
    RETURN_HAS_LABEL(
            "label.isPromised",
            FactType.FLAG,
            at -> at.undertakings().lastReturn().stream()
                    .anyMatch(back -> back.authorized().method() == ReturnMethod.LABEL && back.isOpen())),
    /// Who pays the way back where we dispatched late (P-16).
    DELAY_PAYER(
            "policy.delayFreightPayer",
            FactType.TEXT,
            at -> at.shop().figures().choice(ParameterCode.DELAY_RETURN_FREIGHT)),
    /// What the wanted goods sell for, in the shop's currency.
    WANTED_PRICE("wanted.price", FactType.NUMBER, Situation::wantedPrice),
    /// What the wanted goods were bought for, in the shop's currency; unknown if nobody told it.
    WANTED_COST("wanted.cost", FactType.NUMBER, Situation::wantedCost),
    /// What the wanted goods sell for more than the lines.
    SWAP_PRICE_GAP("swap.priceGap", FactType.NUMBER, at -> at.wantedPrice().subtract(at.price())),
    /// What they were bought for more.
    SWAP_COST_GAP("swap.costGap", FactType.NUMBER, at -> at.wantedCost().subtract(at.known("goods.cost", at.cost()))),
    /// Up to which sum a gap in price is small: a share of what the customer paid (P-17).
    SMALL_PRICE_GAP(
            "policy.smallPriceGap",
            FactType.NUMBER,
            at -> share(at.shop().figures().percent(ParameterCode.SWAP_SMALL_GAP, "price"), at.price())),
    /// The same for a gap in cost (P-17).
    SMALL_COST_GAP(
            "policy.smallCostGap",
            FactType.NUMBER,
            at -> share(at.shop().figures().percent(ParameterCode.SWAP_SMALL_GAP, "cost"), at.price())),
    /// What sending other goods would cost, as an agent said (R-000-21).
    OUTBOUND_FREIGHT("given.outboundFreight", FactType.NUMBER, at -> at.said("outboundFreight")),
    /// Fees that don't come back with a refund, as an agent said (R-000-21).
    LOST_FEES("given.lostFees", FactType.NUMBER, at -> at.said("lostFees")),
    /// What the customer paid on top (R-000-21).
    TOPUP_PAID("topUp.paid", FactType.NUMBER, Situation::paidOnTop),
    /// What a refund loses: the price, and fees that don't come back (R-000-21).
    REFUND_LOSS("loss.refund", FactType.NUMBER, at -> at.price().add(at.said("lostFees"))),
    /// What sending the wanted goods loses: their cost and freight, less what the customer paid on top (R-000-21).
    RESHIP_LOSS(
            "loss.reship",
            FactType.NUMBER,
            at -> at.wantedCost().add(at.said("outboundFreight")).subtract(at.paidOnTop())),
    /// The worth of the goodwill granted last, and the code under which the customer gets it; empty while there is
    /// none.
    GOODWILL_VALUE(
            "goodwill.value",
            FactType.TEXT,
            at -> at.goodwill().map(granted -> granted.value().toString()).orElse("")),
    GOODWILL_CODE(
            "goodwill.code",
            FactType.TEXT,
            at -> at.goodwill().map(CaseFact::code).orElse("")),
    /// From which purchase cost on goods are of high value (P-10).
    HIGH_VALUE(
            "policy.highValue",
            FactType.NUMBER,
            at -> at.shop().figures().money(ParameterCode.HIGH_VALUE).doubleValue()),
    /// The partial refund to be offered for damage that does not matter (P-11).
    DAMAGE_OFFER("damage.offer", FactType.TEXT, at -> at.sum(Sum.DAMAGE_SHARE)),
    /// What the wanted goods cost more than the ordered ones.
    PRICE_GAP("wanted.gap", FactType.TEXT, at -> at.sum(Sum.WANTED_GAP)),
    /// What the customer really needs.
    WANTED("wanted.title", FactType.TEXT, at -> at.wanted().map(Goods::title).orElse("")),
    /// The plan of the claim asked for last; empty while there is none.
    SUPPLIER_PLAN(
            "supplier.plan",
            FactType.TEXT,
            at -> at.undertakings()
                    .lastClaim()
                    .flatMap(claim -> claim.plans().stream().reduce((_, later) -> later))
                    .map(Enum::name)
                    .orElse("")),
    /// The cause found last; UNKNOWN while there is none.
    LIABILITY(
            "liability.cause",
            FactType.TEXT,
            at -> at.undertakings()
                    .lastLiability()
                    .map(CaseEvent.LiabilityDetermined::cause)
                    .orElse(LiabilityCause.UNKNOWN)
                    .name());

    /// A case, and what it is looked at in.
    record Situation(Dossier dossier, CaseOrder order, Shop shop, Scene scene) {

        Optional<Money> figure(String fact) {
            return Optional.ofNullable(dossier.given().amounts().get(fact));
        }

        /// Known only if it is known of every line, in the currency it is compared in.
        Optional<Money> unitCost() {
            var lines = dossier.affected().stream()
                    .map(each -> order.line(each.lineId()))
                    .toList();
            var costs = lines.stream()
                    .flatMap(line -> line.unitCost().stream())
                    .filter(cost -> cost.isIn(shop.currency().getCurrencyCode()))
                    .toList();
            return costs.size() == lines.size() ? costs.stream().max(Comparator.naturalOrder()) : Optional.empty();
        }

        /// In the shop's currency; what is not told in it, an agent is asked for. Exact, so that equal sums are equal.
        BigDecimal known(String fact, Optional<Money> told) {
            return figure(fact)
                    .or(() -> told.filter(amount -> amount.isIn(shop.currency().getCurrencyCode())))
                    .orElseThrow(() -> new FactUnknown(fact))
                    .amount();
        }

        /// What an answer carried under this name.
        BigDecimal said(String input) {
            return known(
                    "given." + input,
                    Optional.ofNullable(dossier.given().amounts().get(input)));
        }

        BigDecimal price() {
            return known("goods.price", order.price(dossier.affected()).stream().findFirst());
        }

        BigDecimal labelCost() {
            return known(
                    "label.cost",
                    undertakings()
                            .lastReturn()
                            .flatMap(back -> back.cost().stream().findFirst()));
        }

        BigDecimal wantedPrice() {
            return known("wanted.price", wanted().map(Goods::price));
        }

        BigDecimal wantedCost() {
            return known("wanted.cost", wanted().flatMap(Goods::cost));
        }

        /// Known only if it is known of every line, in one currency.
        Optional<Money> cost() {
            var lines = dossier.affected();
            var costs = lines.stream()
                    .flatMap(each ->
                            order.line(each.lineId()).unitCost().stream().map(cost -> cost.times(each.quantity())))
                    .toList();
            var areOfOne = costs.stream().map(Money::currency).distinct().count() == 1;
            return costs.size() == lines.size() && areOfOne ? costs.stream().reduce(Money::plus) : Optional.empty();
        }

        /// Nothing, if there was no top-up; unknown in the shop's currency if it was paid in another.
        BigDecimal paidOnTop() {
            var paid = undertakings().topUps().stream()
                    .filter(topUp -> topUp.status() == TopUpStatus.PAID)
                    .map(topUp -> topUp.asked().amount())
                    .reduce(Money::plus)
                    .orElseGet(() -> Money.zero(shop.currency().getCurrencyCode()));
            return known("topUp.paid", Optional.of(paid));
        }

        Optional<CaseEvent.GoodwillGranted> goodwill() {
            return undertakings().goodwill().stream().reduce((_, later) -> later);
        }

        Optional<Goods> wanted() {
            return Optional.ofNullable(dossier.given().goods().get("wanted"));
        }

        String sum(Sum sum) {
            return sum.of(measures()).stream().map(Money::toString).findFirst().orElse("");
        }

        Measures measures() {
            return new Measures(order, dossier.affected(), dossier.given(), shop.figures());
        }

        Undertakings undertakings() {
            return dossier.undertakings();
        }
    }

    private final String title;
    private final FactType type;

    @SuppressWarnings("ImmutableEnumChecker") // they read and keep nothing
    private final Function<Situation, Object> reading;

    CaseFact(String title, FactType type, Function<Situation, Object> reading) {
        this.title = title;
        this.type = type;
        this.reading = reading;
    }

    private static BigDecimal share(BigDecimal percent, BigDecimal of) {
        return of.multiply(percent).movePointLeft(2);
    }

    private static String code(CaseEvent.GoodwillGranted granted) {
        return granted.goodwillId().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    FactType type() {
        return type;
    }

    /// The names that a playbook may use.
    public static List<FactName> names() {
        return Stream.of(values())
                .map(fact -> new FactName(fact.title, fact.type, fact.range()))
                .toList();
    }

    /// All that a text can be; none if it can be anything.
    Set<String> range() {
        return switch (this) {
            case ISSUE_TYPE -> and(names(IssueType.values()), "LOW_CONFIDENCE");
            case DELAY_PAYER -> Set.of("SELLER", "CUSTOMER");
            case SUPPLIER_PLAN -> and(names(SupplierPlan.values()), "");
            case LIABILITY -> names(LiabilityCause.values());
            default -> Set.of();
        };
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).collect(toSet());
    }

    private static Set<String> and(Set<String> some, String other) {
        return Stream.concat(some.stream(), Stream.of(other)).collect(toSet());
    }

    /// It may change as long as parcels are still reported.
    static boolean isOfParcels(String name) {
        return name.startsWith("order.");
    }

    static Function<String, Object> in(Situation situation) {
        return name -> named(name).reading.apply(situation);
    }

    /// In words, for a message.
    static String told(String name, Situation situation) {
        return named(name).reading.apply(situation) instanceof List<?> several
                ? String.join(", ", several.stream().map(Object::toString).toList())
                : named(name).reading.apply(situation).toString();
    }

    private static CaseFact named(String name) {
        return Stream.of(values())
                .filter(fact -> fact.title.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no fact is called " + name));
    }
}
