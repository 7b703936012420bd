package redress.cases.rehearsal;

import static redress.cases.rehearsal.Choice.SILENCE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.cases.domain.Actor;
import redress.cases.domain.Awaited;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.AnswerNode;
import redress.cases.domain.CaseCommand.AnswerRequest;
import redress.cases.domain.CaseCommand.TakeFact;
import redress.cases.domain.CaseCommand.WaitIsOver;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.DepartmentRequestAnswered;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.Fact;
import redress.cases.domain.CaseEvent.MessageReported;
import redress.cases.domain.CaseEvent.MessageRequested;
import redress.cases.domain.CaseEvent.ReshipmentAsked;
import redress.cases.domain.CaseEvent.ReshipmentReported;
import redress.cases.domain.CaseEvent.ReturnAuthorized;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.CaseEvent.SupplierClaimRequested;
import redress.cases.domain.CaseEvent.TopUpReported;
import redress.cases.domain.CaseEvent.TopUpRequested;
import redress.cases.domain.CaseFile.Open;
import redress.cases.domain.Catalogue;
import redress.cases.domain.ClaimStatus;
import redress.cases.domain.MessageStatus;
import redress.cases.domain.ReshipmentStatus;
import redress.cases.domain.ReturnStatus;
import redress.cases.domain.Scene;
import redress.cases.domain.Standing;
import redress.cases.domain.Standing.AllowedAnswer;
import redress.cases.domain.TopUpStatus;
import redress.cases.playbook.Await;
import redress.cases.playbook.Input;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbooks;
import redress.contracts.SupplierPlan;
import redress.policy.Policy;
import redress.policy.Role;

/// All that people, others and time can do at the node where a rehearsed case stands.
record Choices(Open file, Node node, List<CaseEvent> history, Playbooks playbooks, Policy policy, Scene scene) {

    private static final Actor AGENT = new Actor(Actor.Kind.AGENT, "agent", Set.of(Role.AGENT));
    private static final Actor DEPARTMENT = new Actor(Actor.Kind.AGENT, "department", Set.of(Role.values()));
    private static final Actor OTHERS = new Actor(Actor.Kind.SYSTEM, "others", Set.of());

    Choices {
        history = List.copyOf(history);
    }

    List<Choice> all() {
        return switch (node) {
            case Node.AskCustomer _ -> and(byAgent(), waiting(SILENCE));
            case Node.Decision _ -> byAgent();
            case Node.AskDepartment _ -> openRequest().map(this::byDepartment).orElseGet(this::byAgent);
            case Node.Check check ->
                switch (check.mode()) {
                    case Node.Mode.Query _ -> byAgent();
                    case Node.Mode.Awaiting(var await) -> and(told(await), waiting(await.silent()));
                };
            case Node.Action _ -> dispatched();
            case Node.End _ -> List.of();
        };
    }

    private static List<Choice> and(List<Choice> some, List<Choice> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private List<Choice> byAgent() {
        return Standing.of(file, playbooks, policy, scene).stream()
                .flatMap(standing -> standing.allowedAnswers().stream())
                .map(answer -> new Choice(answer.answer(), answered(answer)))
                .toList();
    }

    private CaseCommand answered(AllowedAnswer answer) {
        return new AnswerNode(
                file.run().node(), file.run().visit(), answer.answer(), new Props(answer, skus()).inputs(), AGENT);
    }

    private Set<String> skus() {
        return node.answers().stream()
                .flatMap(answer -> answer.inputs().stream())
                .filter(Input.Sku.class::isInstance)
                .map(Input::name)
                .collect(Collectors.toSet());
    }

    private Optional<DepartmentRequestOpened> openRequest() {
        var answered = all(DepartmentRequestAnswered.class).stream()
                .map(DepartmentRequestAnswered::requestId)
                .toList();
        return all(DepartmentRequestOpened.class).stream()
                .filter(asked -> asked.nodeId().equals(file.run().node())
                        && asked.visit() == file.run().visit()
                        && !answered.contains(asked.requestId()))
                .findFirst();
    }

    private List<Choice> byDepartment(DepartmentRequestOpened asked) {
        return Standing.asked(file, node, playbooks, policy, scene).stream()
                .map(answer -> new Choice(
                        answer.answer(),
                        new AnswerRequest(
                                asked.requestId(), answer.answer(), new Props(answer, skus()).inputs(), DEPARTMENT)))
                .toList();
    }

    private List<Choice> waiting(String answer) {
        return file.run().stay().due().stream()
                .map(due -> new Choice(answer, new WaitIsOver(due.dueAt(), OTHERS)))
                .toList();
    }

    private List<Choice> told(Await await) {
        var fact = Awaited.named(await.fact());
        return Catalogue.codes(fact).stream()
                .sorted()
                .flatMap(code -> fact(fact, code).map(each -> new Choice(await.answerTo(code), take(each))))
                .toList();
    }

    private Stream<Fact> fact(Awaited fact, String code) {
        return switch (fact) {
            case SUPPLIER_PLAN ->
                last(SupplierClaimRequested.class)
                        .map(claim -> new SupplierClaimReported(
                                claim.claimId(), ClaimStatus.ANSWERED, List.of(SupplierPlan.valueOf(code)), List.of()));
            case TOP_UP ->
                last(TopUpRequested.class)
                        .map(topUp -> new TopUpReported(topUp.topUpId(), TopUpStatus.valueOf(code), ""));
            case RETURN_TRACKING -> comesBack(ReturnStatus.IN_TRANSIT);
            case RETURN_RECEIVED -> comesBack(ReturnStatus.RECEIVED);
            case REFUND_TRIGGER ->
                Stream.concat(comesBack(ReturnStatus.IN_TRANSIT), comesBack(ReturnStatus.INSPECTED_OK));
        };
    }

    private Stream<Fact> comesBack(ReturnStatus status) {
        return last(ReturnAuthorized.class)
                .map(back -> new ReturnReported(back.rmaId(), status, "WAYBILL-BACK", List.of()));
    }

    /// The goods leave, then the customer has their number.
    private List<Choice> dispatched() {
        var left = last(ReshipmentAsked.class)
                .<Fact>map(asked -> new ReshipmentReported(
                        asked.reshipmentId(), ReshipmentStatus.DISPATCHED, "WAYBILL-NEW", "DHL", List.of()));
        var read = last(MessageRequested.class)
                .<Fact>map(letter -> new MessageReported(letter.messageId(), MessageStatus.SENT));
        return Stream.concat(left, read)
                .map(fact -> new Choice(Node.Action.DONE, take(fact)))
                .toList();
    }

    private static CaseCommand take(Fact fact) {
        return new TakeFact(fact, OTHERS);
    }

    private <E extends CaseEvent> Stream<E> last(Class<E> type) {
        return all(type).stream().reduce((_, later) -> later).stream();
    }

    private <E extends CaseEvent> List<E> all(Class<E> type) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
