package redress.cases.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.cases.domain.CaseEvent.CaseEscalated;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.EvidenceRequested;
import redress.cases.domain.CaseEvent.IssueReclassified;
import redress.cases.domain.CaseEvent.LiabilityDetermined;
import redress.cases.domain.CaseEvent.ResolutionRecorded;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.cases.domain.CaseEvent.TopUpReported;
import redress.cases.playbook.Effect;
import redress.cases.playbook.Effect.Blame;
import redress.cases.playbook.Effect.Precedence;
import redress.cases.playbook.Node;
import redress.policy.Department;
import redress.policy.IssueType;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.ParameterCode;
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
            case Effect.LogFault(var department) -> assignments().improve(department, at);
            case Effect.OpenListingTask(var kind) -> assignments().correctListings(kind, at);
            case Effect.OpenSourcingTask() -> assignments().buyElsewhere(at);
            case Effect.CountStock(var others) -> assignments().count(others, at);
            case Effect.GrantGoodwill(var kind, var value) -> payments().please(kind, value, at);
            case Effect.Escalate(var role, var reason) -> walk.note(new CaseEscalated(role, reason, at.node(), 0));
            case Effect.Reclassify() -> reclassify(IssueType.valueOf(at.answer()));
            case Effect.WithdrawReturn() -> shipping().withdraw();
            case Effect.ReturnToSupplier() -> shipping().toSupplier(at);
            case Effect.When(var condition, var inner) -> {
                if (condition.evaluate(CaseFact.in(walk.situation())).value().equals(true)) {
                    happen(inner, at);
                }
            }
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

    /// What the shop does not offer, no case can be about.
    private void reclassify(IssueType to) {
        var dossier = walk.situation().dossier();
        if (!dossier.offered(policy).contains(to)) {
            throw CaseRefusals.notOffered(to);
        }
        if (dossier.issue() instanceof Issue.Settled(var from) && from != to) {
            walk.note(new IssueReclassified(from, to, Map.of()));
        }
    }

    private Assignments assignments() {
        return new Assignments(walk, scene);
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
