package redress.local.demo.sample;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redress.contracts.CarrierDecision;
import redress.contracts.EvidenceKind;
import redress.contracts.SupplierPlan;

/// What somebody does about a complaint. Where it says `at`, they wait until the case stands at that node.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(name = "agent", value = Step.AgentAnswers.class),
    @JsonSubTypes.Type(name = "urgent", value = Step.CustomerIsUrgent.class),
    @JsonSubTypes.Type(name = "end", value = Step.AgentEnds.class),
    @JsonSubTypes.Type(name = "customer", value = Step.CustomerReplies.class),
    @JsonSubTypes.Type(name = "department", value = Step.DepartmentAnswers.class),
    @JsonSubTypes.Type(name = "purchasing", value = Step.PurchasingActs.class),
    @JsonSubTypes.Type(name = "supplier", value = Step.SupplierAnswers.class),
    @JsonSubTypes.Type(name = "warehouse", value = Step.WarehouseSends.class),
    @JsonSubTypes.Type(name = "parcel", value = Step.ParcelArrives.class),
    @JsonSubTypes.Type(name = "recourse", value = Step.AfterSalesClaims.class),
    @JsonSubTypes.Type(name = "carrier", value = Step.CarrierAnswers.class),
    @JsonSubTypes.Type(name = "refund", value = Step.RefundGoesOut.class),
    @JsonSubTypes.Type(name = "finance", value = Step.MoneyComes.class),
    @JsonSubTypes.Type(name = "topUp", value = Step.CustomerPays.class),
    @JsonSubTypes.Type(name = "back", value = Step.CustomerSendsBack.class),
    @JsonSubTypes.Type(name = "shop", value = Step.ShopTells.class),
    @JsonSubTypes.Type(name = "time", value = Step.TimePasses.class)
})
public sealed interface Step {

    record AgentAnswers(String at, String answers, Map<String, Input> with) implements Step {

        public AgentAnswers {
            with = Map.copyOf(requireNonNullElse(with, Map.of()));
        }
    }

    record CustomerIsUrgent(String at, String because) implements Step {}

    /// Nobody expects anything more: the case is closed by hand.
    record AgentEnds(String at, String as, String because) implements Step {}

    /// She got our mail, and writes back, with photos or without.
    record CustomerReplies(String at, String says, List<EvidenceKind> shows) implements Step {

        public CustomerReplies {
            shows = List.copyOf(requireNonNullElse(shows, List.of()));
        }
    }

    record DepartmentAnswers(String at, String asked, String answers, Map<String, Input> with) implements Step {

        public DepartmentAnswers {
            with = Map.copyOf(requireNonNullElse(with, Map.of()));
        }
    }

    /// What purchasing does with the claim on the supplier.
    enum Act {
        SUBMITS,
        ACCEPTS,
        GETS_GOODS,
        WRITES_OFF
    }

    record PurchasingActs(Act act) implements Step {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public PurchasingActs {}
    }

    record SupplierAnswers(SupplierPlan plan, BigDecimal amount, String because) implements Step {}

    /// What the case wants sent goes out.
    record WarehouseSends(BigDecimal freight) implements Step {}

    /// What was sent again is signed for.
    record ParcelArrives() implements Step {}

    /// What after-sales does with the claim on the carrier.
    enum Recourse {
        FILES,
        WRITES_OFF
    }

    record AfterSalesClaims(Recourse recourse) implements Step {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public AfterSalesClaims {}
    }

    record CarrierAnswers(CarrierDecision decides, BigDecimal amount) implements Step {}

    /// How finance's payment goes.
    enum Payment {
        PAID,
        FAILS_FIRST
    }

    /// Whoever has to agree does, then finance pays.
    record RefundGoesOut(Payment payment) implements Step {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public RefundGoesOut {}
    }

    /// A supplier's or a carrier's money.
    record MoneyComes(BigDecimal gets) implements Step {}

    /// The difference, at the link in our mail.
    record CustomerPays() implements Step {}

    /// She got our mail with the return number, and writes which parcel it is in.
    record CustomerSendsBack(String says, String carrier) implements Step {}

    /// The shop's data about the order comes after the complaint.
    record ShopTells() implements Step {}

    /// For everybody; the case stands at the node and has a deadline by then.
    record TimePasses(String at, Duration passes) implements Step {}
}
