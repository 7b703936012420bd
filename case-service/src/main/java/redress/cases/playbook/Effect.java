package redress.cases.playbook;

import java.util.Map;
import redress.contracts.CarrierClaimCause;
import redress.contracts.FreightPayer;
import redress.contracts.RefundKind;
import redress.contracts.ReturnMethod;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;

/// What a node does besides leading on (domain 3.2). Each kind of effect is one record here and one line in the engine.
public sealed interface Effect {

    /// Whether it sees to it that what happened is paid for by whom it was, or does not happen again (ENG-12).
    default boolean followsUp() {
        return switch (this) {
            case LogFault _, OpenSupplierClaim _, OpenCarrierClaim _ -> true;
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
    record LogFault(Department department) implements Effect {}

    record OpenSupplierClaim(LiabilityCause cause) implements Effect {}

    /// A claim against the carrier of the lines.
    record OpenCarrierClaim(CarrierClaimCause cause) implements Effect {}

    /// Goods are sent again.
    ///
    /// @param goods what is sent
    /// @param sourcing gives the name of a source
    record Reship(Goods goods, Expression sourcing, Charge charge) implements Effect {}

    /// The customer may send the lines back, to an address or with our label.
    record AuthorizeReturn(ReturnMethod method, FreightPayer payer) implements Effect {}

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

        /// @param input that names other goods
        record Other(String input) implements Goods {}
    }

    enum Charge {
        FREE,
        CHARGED
    }
}
