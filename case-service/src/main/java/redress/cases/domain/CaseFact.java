package redress.cases.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import redress.cases.playbook.FactName;
import redress.cases.playbook.FactType;
import redress.contracts.SupplierPlan;
import redress.policy.LiabilityCause;

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
    /// The plan of the claim asked for last; empty while there is none.
    SUPPLIER_PLAN(
            "supplier.plan", FactType.TEXT, at -> lastPlan(at).map(Enum::name).orElse("")),
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
    record Situation(Dossier dossier, Scene scene) {

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

    private static Optional<SupplierPlan> lastPlan(Situation at) {
        return Awaited.SUPPLIER_PLAN
                .lastClaim(at.undertakings())
                .flatMap(claim -> claim.plans().stream().reduce((_, later) -> later));
    }
}
