package redress.cases.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.cases.domain.CaseEvent.CaseEscalated;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.EvidenceRequested;
import redress.cases.domain.CaseEvent.ImprovementTaskOpened;
import redress.cases.domain.CaseEvent.LiabilityDetermined;
import redress.cases.domain.CaseEvent.ResolutionRecorded;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.cases.domain.CaseEvent.TopUpReported;
import redress.cases.playbook.Effect;
import redress.cases.playbook.Effect.Blame;
import redress.cases.playbook.Effect.Precedence;
import redress.cases.playbook.Node;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.ParameterCode;
import redress.policy.Party;
import redress.policy.Policy;
import redress.policy.Role;
import redress.policy.Text;

/// What a walk does besides going on (domain 3.2): each effect becomes events of the case, most of them wishes.
record Deeds(Walk walk, Policy policy, Scene scene) {

    void happen(Effect effect, Occasion at) {
        switch (effect) {
            case Effect.RecordResolution(var outcome) -> walk.note(new ResolutionRecorded(outcome));
            case Effect.RecordAnsweredResolution() -> walk.note(new ResolutionRecorded(Outcome.valueOf(at.answer())));
            case Effect.Notify(var template, var variables) ->
                letters().tellCustomer(template, letters().told(variables), at);
            case Effect.AskDepartment(var department, var topic) ->
                askDepartment(department, topic, Glossary.topic(topic), List.of(Node.Action.DONE), Hold.ASIDE, at);
            case Effect.SetLiability(var blame, var precedence) -> blame(blame, precedence, at);
            case Effect.LogFault(var department) -> improve(department, at);
            case Effect.OpenSupplierClaim(var cause) -> claims().claim(cause, at);
            case Effect.OpenCarrierClaim(var cause) -> claims().claim(cause, at);
            case Effect.Reship reship -> shipping().reship(reship, at);
            case Effect.AuthorizeReturn(var method, var payer) -> shipping().mayReturn(method, payer, at);
            case Effect.CancelLabel() -> shipping().cancelLabel();
            case Effect.LinkTopUp(var amount) -> payments().linkTopUp(amount, at);
            case Effect.HandOverTopUp(var department) -> payments().handOver(department, at);
            case Effect.SendTracking() -> {} // the node waits for it: see Tracking
            case Effect.Refund(var kind, var amount) -> payments().refund(kind, amount, at);
        }
    }

    /// Kinds that are there already are not asked for again (ENG-11).
    void askCustomer(Node.AskCustomer node, Occasion at) {
        var asked = node.evidence();
        var lacking = walk.undertakings().lacking(asked.kinds(), asked.minimum());
        var preferred = walk.undertakings().lacking(asked.preferred(), 1);
        if (!lacking.isEmpty() || !preferred.isEmpty()) {
            walk.note(new EvidenceRequested(at.node(), at.visit(), lacking, preferred, asked.minimum()));
        }
        letters().tellCustomer(node.template(), letters().told(node.variables()), at);
    }

    void askDepartments(Node.AskDepartment node, Occasion at) {
        var answers = node.answers().stream().map(answer -> answer.code()).toList();
        for (int i = 0; i < node.ask().size(); i++) {
            var ask = node.ask().get(i);
            askDepartment(ask.department(), ask.topic(), node.text(), answers, Hold.HOLDS, at.effect(i));
        }
    }

    private void askDepartment(
            Department department, String topic, Text question, List<String> answers, Hold hold, Occasion at) {
        var requestId = at.id(scene.caseId(), "request");
        var dueAt = new Waiting(walk.shop()).until(scene.at(), ParameterCode.REMINDER_AFTER);
        walk.note(
                new DepartmentRequestOpened(requestId, department, topic, at.node(), at.visit(), hold, answers, dueAt));
        var variables = new TreeMap<String, String>();
        variables.put("topic", topic);
        variables.put("question", letters().inOurLanguage(question));
        variables.put("requestId", requestId.toString());
        variables.put("dueAt", dueAt.toString());
        if (!answers.isEmpty()) {
            variables.put("answers", String.join(", ", answers));
        }
        letters().tellDepartment(department, "DEPARTMENT_REQUEST", variables, at);
    }

    /// The department did not answer in time: it is told once more.
    void remindDepartment(DepartmentRequestOpened request, Occasion at) {
        letters()
                .tellDepartment(
                        request.department(),
                        "DEPARTMENT_REMINDER",
                        Map.of(
                                "topic",
                                request.topic(),
                                "requestId",
                                request.requestId().toString()),
                        at);
    }

    private void blame(Blame blame, Precedence precedence, Occasion at) {
        var known = walk.undertakings().lastLiability().isPresent();
        if (known && precedence == Precedence.IF_NONE) {
            return;
        }
        var cause = switch (blame) {
            case Blame.Cause(var named) -> named;
            case Blame.Answered() -> LiabilityCause.valueOf(at.answer());
            case Blame.FromInput(var name) ->
                LiabilityCause.valueOf(
                        walk.situation().dossier().given().codes().get(name));
        };
        walk.note(new LiabilityDetermined(policy.liability(cause).party(), cause));
    }

    private void improve(Department department, Occasion at) {
        var cause = walk.undertakings()
                .lastLiability()
                .map(LiabilityDetermined::cause)
                .orElse(LiabilityCause.UNKNOWN);
        walk.note(new ImprovementTaskOpened(at.id(scene.caseId(), "task"), department, cause));
        letters()
                .tellDepartment(
                        department,
                        "IMPROVEMENT_TASK",
                        Map.of("cause", letters().inOurLanguage(cause.label())),
                        at);
    }

    /// ENG-12, I-19: a cause of ours that nothing follows from becomes a task, so that it does not happen again.
    void seeToImprovement(Occasion at) {
        var works = walk.undertakings();
        works.lastLiability()
                .filter(found -> found.party() != Party.CUSTOMER && found.cause() != LiabilityCause.UNKNOWN)
                .filter(found -> works.claims().isEmpty()
                        && works.tasks().stream().noneMatch(task -> task.cause() == found.cause()))
                .ifPresent(found -> improve(answerable(found.party()), at));
    }

    private static Department answerable(Party party) {
        return switch (party) {
            case SUPPLIER, PURCHASING -> Department.PURCHASING;
            case WAREHOUSE -> Department.WAREHOUSE;
            case PRODUCT_TEAM -> Department.PRODUCT_TEAM;
            case CARRIER -> Department.FULFILMENT;
            case SELLER, CUSTOMER -> Department.OPERATIONS;
        };
    }

    /// What the customer must have of a fact, also when the case has ended meanwhile: a label.
    void handOut(CaseEvent.Fact fact) {
        if (fact instanceof ReturnReported told) {
            shipping().labelIsThere(told);
        }
    }

    /// What the customer must learn of a fact: where to pay.
    void followUp(CaseEvent.Fact fact) {
        if (fact instanceof TopUpReported told && told.status() == TopUpStatus.CREATED) {
            var run = walk.run();
            walk.undertakings().topUps().stream()
                    .filter(topUp -> topUp.asked().topUpId().equals(told.topUpId()))
                    .forEach(topUp -> letters()
                            .tellCustomer(
                                    "TOPUP_LINK",
                                    Map.of(
                                            "url",
                                            told.url(),
                                            "amount",
                                            topUp.asked().amount().toString()),
                                    new Occasion(run.node(), run.visit(), "link", ""),
                                    told.topUpId().toString()));
        }
        if (fact instanceof ReturnReported told && told.status() == ReturnStatus.INSPECTED_NOT_OK) {
            walk.note(new CaseEscalated(Role.SUPERVISOR, "ENG-6", walk.run().node(), 0));
        }
    }

    private Correspondence letters() {
        return new Correspondence(walk, scene);
    }

    private Claiming claims() {
        return new Claiming(walk, scene);
    }

    private Shipping shipping() {
        return new Shipping(walk, scene);
    }

    private Payments payments() {
        return new Payments(walk, scene);
    }
}
