package redress.cases.playbook;

import java.util.List;
import java.util.Map;
import redress.contracts.CarrierClaimCause;
import redress.contracts.ListingTaskKind;
import redress.contracts.RefundKind;
import redress.contracts.ReturnMethod;
import redress.contracts.SupplierClaimCause;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.Role;

/// What a node does besides leading on (domain 3.2). Each kind of effect is one record here and one line in the engine.
public sealed interface Effect {

    /// Whether it sees to it that what happened is paid for by whom it was, or does not happen again (ENG-12).
    default boolean followsUp() {
        return switch (this) {
            case LogFault _, OpenSupplierClaim _, OpenCarrierClaim _, OpenListingTask _ -> true;
            case When(var _, var inner) -> inner.followsUp();
            case Effect _ -> false;
        };
    }

    /// ENG-14: this is what the customer is granted.
    record RecordResolution(Outcome outcome) implements Effect {}

    /// The answer itself names what the customer is granted.
    record RecordAnsweredResolution() implements Effect {}

    /// The customer is written to.
    ///
    /// @param variables of the template, each read from a fact
    record Notify(String template, Map<String, String> variables) implements Effect {

        public Notify {
            variables = Map.copyOf(variables);
        }
    }

    /// A department is asked, and the node does not wait for it (ENG-21).
    record AskDepartment(Department department, String topic) implements Effect {}

    record SetLiability(Blame blame, Precedence precedence) implements Effect {}

    /// An improvement task for the department that can prevent a repetition.
    ///
    /// @param department none where the cause that was found names it
    record LogFault(List<Department> department) implements Effect {

        public LogFault {
            department = List.copyOf(department);
        }
    }

    record OpenSupplierClaim(SupplierClaimCause cause) implements Effect {}

    /// A claim against the carrier of the lines.
    record OpenCarrierClaim(CarrierClaimCause cause) implements Effect {}

    /// Goods are sent again.
    ///
    /// @param goods what is sent
    /// @param sourcing gives the name of a source
    record Reship(Goods goods, Expression sourcing, Charge charge) implements Effect {}

    /// The customer may send the lines back, to an address or with our label.
    ///
    /// @param payer gives the name of who pays the way back
    record AuthorizeReturn(ReturnMethod method, Expression payer) implements Effect {}

    /// What the customer may send back is not awaited any more; nothing if nothing is.
    record WithdrawReturn() implements Effect {}

    /// What comes back goes on to the supplier, for the claim asked for last (R-000-20).
    record ReturnToSupplier() implements Effect {}

    /// The label of the last return is not needed any more; nothing if there is none.
    record CancelLabel() implements Effect {}

    /// The customer gets a link to pay the difference for dearer goods.
    ///
    /// @param amount the input that says how much
    record LinkTopUp(String amount) implements Effect {}

    /// A department ships what the last top-up paid for.
    record HandOverTopUp(Department department) implements Effect {}

    /// The number of the last reshipment goes to the customer; the one effect that a node waits for (ENG-5).
    record SendTracking() implements Effect {}

    /// @param amount the input that says how much; empty where the lines say it
    record Refund(RefundKind kind, String amount) implements Effect {}

    /// The pages of the lines are to be put right, or taken down.
    ///
    /// @param kind what is wrong with them; none where the cause that was found says it
    record OpenListingTask(List<ListingTaskKind> kind) implements Effect {

        public OpenListingTask {
            kind = List.copyOf(kind);
        }
    }

    /// The lines' goods are to be bought again where they came from before.
    record OpenSourcingTask() implements Effect {}

    /// The warehouse counts the goods of the lines.
    ///
    /// @param others the input that names other goods to be counted; empty for none
    record CountStock(String others) implements Effect {}

    /// Something on top, to please.
    ///
    /// @param value the input that says what it is worth
    record GrantGoodwill(Goodwill kind, String value) implements Effect {}

    /// Somebody is made aware; nobody is held up.
    record Escalate(Role role, String reason) implements Effect {}

    /// The case is about what the answer names (ENG-2).
    record Reclassify() implements Effect {}

    /// Happens only if the condition holds then.
    record When(Expression condition, Effect effect) implements Effect {}

    enum Goodwill {
        GIFT,
        COUPON,
        NEXT_ORDER_DISCOUNT,
        CASHBACK,
        FREE_SHIPPING
    }

    /// Where the cause that is at fault comes from.
    sealed interface Blame {

        record Cause(LiabilityCause cause) implements Blame {}

        record Answered() implements Blame {}

        record FromInput(String name) implements Blame {}
    }

    /// Whether a finding replaces an earlier one (ENG-20).
    enum Precedence {
        REPLACES,
        IF_NONE
    }

    /// What is sent in place of the lines the case is about.
    sealed interface Goods {

        record Same() implements Goods {}

        /// @param inputs that name other goods: the first that was given counts, the same are sent if none was
        record Other(List<String> inputs) implements Goods {

            public Other {
                inputs = List.copyOf(inputs);
            }
        }
    }

    enum Charge {
        FREE,
        CHARGED
    }
}
