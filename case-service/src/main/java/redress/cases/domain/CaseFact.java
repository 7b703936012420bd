package redress.cases.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import redress.cases.playbook.FactName;
import redress.cases.playbook.FactType;
import redress.contracts.Money;
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
    /// Somebody marked the customer urgent (ENG-3).
    URGENT("customer.urgent", FactType.FLAG, at -> at.dossier().urgency() == Urgency.URGENT),

    /// The dearest of the lines' purchase costs of one, in the shop's currency; unknown if nobody told it.
    UNIT_COST(
            "goods.unitCost",
            FactType.NUMBER,
            at -> at.figure("goods.unitCost")
                    .or(at::unitCost)
                    .orElseThrow(() -> new FactUnknown("goods.unitCost"))
                    .amount()
                    .doubleValue()),
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

    /// The names that a playbook may use.
    public static List<FactName> names() {
        return Stream.of(values())
                .map(fact -> new FactName(fact.title, fact.type))
                .toList();
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
