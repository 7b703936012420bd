package redress.cases.playbook;

import java.util.Map;
import redress.contracts.RefundKind;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;

/// What a node does besides leading on (domain 3.2). Each kind of effect is one record here and one line in the engine.
public sealed interface Effect {

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

    /// Goods are sent again.
    ///
    /// @param sourcing gives the name of a source
    record Reship(Expression sourcing, Charge charge) implements Effect {}

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

    enum Charge {
        FREE,
        CHARGED
    }
}
