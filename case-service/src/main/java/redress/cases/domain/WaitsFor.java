package redress.cases.domain;

import java.util.List;
import java.util.Optional;
import redress.cases.domain.CaseFile.Closed;
import redress.cases.domain.CaseFile.Known;
import redress.cases.domain.CaseFile.New;
import redress.cases.domain.CaseFile.Open;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbooks;
import redress.policy.Department;

/// Who has to do something before a case goes on.
///
/// @param departments which of them have not answered; empty if others are waited for
public record WaitsFor(Whom whom, List<Department> departments) {

    public enum Whom {
        /// Nobody has told of its order yet.
        ORDER,
        AGENT,
        CUSTOMER,
        DEPARTMENT,
        SUPPLIER,
        WAREHOUSE,
        /// What is to be told to the customer is on its way.
        MESSAGE
    }

    public WaitsFor {
        departments = List.copyOf(departments);
    }

    /// Nothing, if the case is closed.
    public static Optional<WaitsFor> of(Known file, Playbooks playbooks) {
        return switch (file) {
            case New _ -> Optional.of(someone(Whom.ORDER));
            case Open open -> Optional.of(of(open, playbooks));
            case Closed _ -> Optional.empty();
        };
    }

    private static WaitsFor of(Open file, Playbooks playbooks) {
        return switch (file.status()) {
            case WAITING_CUSTOMER, DORMANT -> someone(Whom.CUSTOMER);
            case WAITING_DEPARTMENT -> new WaitsFor(Whom.DEPARTMENT, silent(file));
            case WAITING_EXTERNAL -> someone(outside(file, playbooks));
            case NEW, OPEN, WAITING_APPROVAL, CLOSED, ARCHIVED -> someone(Whom.AGENT);
        };
    }

    private static WaitsFor someone(Whom whom) {
        return new WaitsFor(whom, List.of());
    }

    private static List<Department> silent(Open file) {
        var run = file.run();
        return file.dossier().undertakings().requests().stream()
                .filter(request -> request.holds(run.node(), run.visit()))
                .filter(DepartmentRequest::isOpen)
                .map(request -> request.opened().department())
                .toList();
    }

    /// An action waits for goods to leave, and then for the customer to be told (ENG-5); a check for who can tell.
    private static Whom outside(Open file, Playbooks playbooks) {
        return switch (file.run().kind()) {
            case ACTION ->
                file.dossier().undertakings().reshipments().stream()
                                .reduce((_, later) -> later)
                                .filter(last -> last.status() == ReshipmentStatus.REQUESTED)
                                .isPresent()
                        ? Whom.WAREHOUSE
                        : Whom.MESSAGE;
            case CHECK -> teller(file, playbooks);
            case ASK_CUSTOMER, ASK_DEPARTMENT, DECISION, END -> Whom.AGENT;
        };
    }

    private static Whom teller(Open file, Playbooks playbooks) {
        var run = file.run();
        return playbooks.node(run.playbook(), run.version(), run.node()) instanceof Node.Check check
                        && check.mode() instanceof Node.Mode.Awaiting(var await)
                ? Awaited.named(await.fact()).teller(file.dossier().undertakings())
                : Whom.AGENT;
    }
}
