package redress.cases.domain;

import static redress.decider.Refused.because;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redress.cases.domain.CaseEvent.CarrierClaimRequested;
import redress.cases.domain.CaseEvent.CaseEscalated;
import redress.cases.domain.CaseEvent.Claimed;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.EvidenceReceived;
import redress.cases.domain.CaseEvent.EvidenceRequested;
import redress.cases.domain.CaseEvent.ImprovementTaskOpened;
import redress.cases.domain.CaseEvent.LabelCancellationAsked;
import redress.cases.domain.CaseEvent.LiabilityDetermined;
import redress.cases.domain.CaseEvent.MessageRequested;
import redress.cases.domain.CaseEvent.RefundRequested;
import redress.cases.domain.CaseEvent.ReshipmentAsked;
import redress.cases.domain.CaseEvent.ReshipmentTrackingSent;
import redress.cases.domain.CaseEvent.ResolutionRecorded;
import redress.cases.domain.CaseEvent.ReturnAuthorized;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.cases.domain.CaseEvent.SupplierClaimRequested;
import redress.cases.domain.CaseEvent.TopUpOrderHandedOver;
import redress.cases.domain.CaseEvent.TopUpReported;
import redress.cases.domain.CaseEvent.TopUpRequested;
import redress.cases.domain.Scene.ParcelNow;
import redress.cases.domain.Undertakings.Hold;
import redress.cases.domain.Undertakings.Letter;
import redress.cases.domain.Undertakings.MessageStatus;
import redress.cases.domain.Undertakings.Refund;
import redress.cases.domain.Undertakings.Reshipment;
import redress.cases.domain.Undertakings.ReshipmentStatus;
import redress.cases.domain.Undertakings.ReturnStatus;
import redress.cases.domain.Undertakings.TopUpStatus;
import redress.cases.playbook.Effect;
import redress.cases.playbook.Effect.Blame;
import redress.cases.playbook.Effect.Precedence;
import redress.cases.playbook.Node;
import redress.contracts.CarrierClaimCause;
import redress.contracts.EvidenceKind;
import redress.contracts.EvidenceReference;
import redress.contracts.FreightPayer;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.contracts.ReturnMethod;
import redress.contracts.Sourcing;
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

    private static final String TRACKING = "SEND_TRACKING";

    /// S-15
    private static final Duration RESHIPPED_WITHIN = Duration.ofDays(3);

    void happen(Effect effect, Occasion at) {
        switch (effect) {
            case Effect.RecordResolution(var outcome) -> walk.note(new ResolutionRecorded(outcome));
            case Effect.RecordAnsweredResolution() -> walk.note(new ResolutionRecorded(Outcome.valueOf(at.answer())));
            case Effect.Notify(var template, var variables) -> tellCustomer(template, told(variables), at);
            case Effect.AskDepartment(var department, var topic) ->
                askDepartment(department, topic, Glossary.topic(topic), List.of(Node.Action.DONE), Hold.ASIDE, at);
            case Effect.SetLiability(var blame, var precedence) -> blame(blame, precedence, at);
            case Effect.LogFault(var department) -> improve(department, at);
            case Effect.OpenSupplierClaim(var cause) -> claim(cause, at);
            case Effect.OpenCarrierClaim(var cause) -> claim(cause, at);
            case Effect.Reship reship -> reship(reship, at);
            case Effect.AuthorizeReturn(var method, var payer) -> mayReturn(method, payer, at);
            case Effect.CancelLabel() -> cancelLabel();
            case Effect.LinkTopUp(var amount) -> linkTopUp(amount, at);
            case Effect.HandOverTopUp(var department) -> handOver(department, at);
            case Effect.SendTracking() -> {} // the node waits for it: see isDone
            case Effect.Refund(var kind, var amount) -> refund(kind, amount, at);
        }
    }

    /// Whether an action has done what it is for. Only the tracking number is waited for (ENG-5).
    boolean isDone(Node.Action action, PlaybookRun run) {
        return action.onEnter().stream().noneMatch(Effect.SendTracking.class::isInstance)
                || trackingIsSent(new Occasion(run.node(), run.visit(), "tracking", ""));
    }

    private boolean trackingIsSent(Occasion at) {
        return lastReshipment()
                .map(reshipment -> trackingIsSent(reshipment, at))
                .orElse(true);
    }

    private Optional<Reshipment> lastReshipment() {
        return walk.undertakings().reshipments().stream().reduce((_, later) -> later);
    }

    /// Whether an action waits for goods that will not be sent.
    boolean isCalledOff(Node.Action action) {
        return action.onEnter().stream().anyMatch(Effect.SendTracking.class::isInstance)
                && lastReshipment().stream().anyMatch(last -> last.status() == ReshipmentStatus.CANCELLED);
    }

    /// It is told once: a later visit finds it told.
    private boolean trackingIsSent(Reshipment reshipment, Occasion at) {
        var sent = walk.undertakings().letters().stream()
                .filter(letter -> letter.status() == MessageStatus.SENT && tells(letter, reshipment))
                .findFirst();
        sent.filter(_ -> reshipment.status() == ReshipmentStatus.DISPATCHED)
                .ifPresent(letter -> walk.note(new ReshipmentTrackingSent(
                        reshipment.asked().reshipmentId(), letter.asked().messageId())));
        if (sent.isEmpty() && reshipment.hasLeft() && !reshipment.waybill().isEmpty()) {
            tellTracking(reshipment, at);
        }
        return sent.isPresent();
    }

    private void tellTracking(Reshipment reshipment, Occasion at) {
        var line = reshipment.asked().reshipmentId().toString();
        if (walk.undertakings().letter(at.id(scene.caseId(), line)).isEmpty()) {
            tellCustomer(TRACKING, number(reshipment), at, line);
        }
    }

    private static boolean tells(Letter letter, Reshipment reshipment) {
        return letter.asked().template().equals(TRACKING)
                && letter.asked()
                        .variables()
                        .entrySet()
                        .containsAll(number(reshipment).entrySet());
    }

    private static Map<String, String> number(Reshipment reshipment) {
        return Map.of("waybill", reshipment.waybill(), "carrier", reshipment.carrier());
    }

    /// Kinds that are there already are not asked for again (ENG-11).
    void askCustomer(Node.AskCustomer node, Occasion at) {
        var asked = node.evidence();
        var lacking = walk.undertakings().lacking(asked.kinds(), asked.minimum());
        var preferred = walk.undertakings().lacking(asked.preferred(), 1);
        if (!lacking.isEmpty() || !preferred.isEmpty()) {
            walk.note(new EvidenceRequested(at.node(), at.visit(), lacking, preferred, asked.minimum()));
        }
        tellCustomer(node.template(), told(node.variables()), at);
    }

    void write(UUID messageId, String contentRef) {
        tellCustomer(messageId, "AGENT_MESSAGE", Map.of(), contentRef);
    }

    void remind(Occasion at) {
        tellCustomer("REMINDER", Map.of(), at);
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
        variables.put("question", inOurLanguage(question));
        variables.put("requestId", requestId.toString());
        variables.put("dueAt", dueAt.toString());
        if (!answers.isEmpty()) {
            variables.put("answers", String.join(", ", answers));
        }
        tellDepartment(department, "DEPARTMENT_REQUEST", variables, at);
    }

    /// The department did not answer in time: it is told once more.
    void remindDepartment(DepartmentRequestOpened request, Occasion at) {
        tellDepartment(
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
        tellDepartment(department, "IMPROVEMENT_TASK", Map.of("cause", inOurLanguage(cause.label())), at);
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

    /// One claim for each supplier of the lines. Of a line without one nobody can claim: a lead is told.
    private void claim(LiabilityCause cause, Occasion at) {
        var order = walk.order();
        var bySupplier = walk.situation().dossier().affected().stream()
                .collect(Collectors.groupingBy(
                        each -> order.line(each.lineId()).supplierId(), LinkedHashMap::new, Collectors.toList()));
        bySupplier.forEach((supplier, lines) -> {
            if (supplier.isEmpty()) {
                walk.note(new CaseEscalated(Role.LEAD, "R-000-04", at.node(), 0));
            } else {
                walk.note(new SupplierClaimRequested(
                        at.id(scene.caseId(), supplier),
                        order.orderId(),
                        order.platform(),
                        order.shop(),
                        supplier,
                        cause,
                        lines.stream().map(line -> claimed(order, line)).toList(),
                        evidence()));
            }
        });
    }

    /// One claim for each parcel that carried the lines. Where none is known nobody can claim: a lead is told.
    private void claim(CarrierClaimCause cause, Occasion at) {
        var byParcel = new LinkedHashMap<ParcelNow, List<Quantity>>();
        var lines = walk.situation().dossier().affected();
        lines.forEach(line -> scene.carrying(line.lineId())
                .forEach(parcel ->
                        byParcel.computeIfAbsent(parcel, _ -> new ArrayList<>()).add(line)));
        if (lines.stream().anyMatch(line -> scene.carrying(line.lineId()).isEmpty())) {
            walk.note(new CaseEscalated(Role.LEAD, "R-000-09", at.node(), 0));
        }
        byParcel.forEach((parcel, carried) -> claim(cause, parcel, carried, at));
    }

    private void claim(CarrierClaimCause cause, ParcelNow parcel, List<Quantity> lines, Occasion at) {
        if (isClaimed(parcel, at)) {
            return;
        }
        var order = walk.order();
        walk.note(new CarrierClaimRequested(
                at.id(scene.caseId(), parcel.waybill()),
                order.orderId(),
                order.platform(),
                order.shop(),
                parcel.carrier(),
                parcel.waybill(),
                cause,
                lines.stream().map(line -> claimed(order, line)).toList(),
                evidence()));
    }

    /// A case that comes by again, with another remedy, has its claim already.
    private boolean isClaimed(ParcelNow parcel, Occasion at) {
        var claims = walk.undertakings().claims();
        return IntStream.range(1, at.visit())
                .mapToObj(visit -> at.on(visit).id(scene.caseId(), parcel.waybill()))
                .anyMatch(before ->
                        claims.stream().anyMatch(claim -> claim.claimId().equals(before)));
    }

    private void mayReturn(ReturnMethod method, FreightPayer payer, Occasion at) {
        var rmaId = at.id(scene.caseId(), "return");
        walk.note(new ReturnAuthorized(
                rmaId,
                walk.order().orderId(),
                method,
                payer,
                walk.situation().dossier().affected()));
        switch (method) {
            case ADDRESS ->
                tellCustomer("RETURN_ADDRESS", Map.of("rmaId", rmaId.toString(), "payer", payer.name()), at);
            case LABEL -> tellCustomer("RETURN_LABEL", Map.of("rmaId", rmaId.toString()), at);
        }
    }

    /// Only a label that was not used can be cancelled (I-07); an address that was given is no harm.
    private void cancelLabel() {
        walk.undertakings()
                .lastReturn()
                .filter(known -> known.authorized().method() == ReturnMethod.LABEL && known.isUnused())
                .ifPresent(known ->
                        walk.note(new LabelCancellationAsked(known.authorized().rmaId())));
    }

    /// Open for as long as P-24 says; goods are sent only after it was paid (I-05).
    private void linkTopUp(String amountInput, Occasion at) {
        var amount = Optional.ofNullable(
                        walk.situation().dossier().given().amounts().get(amountInput))
                .orElseThrow(() -> because("topup.no-amount", "I-05: nobody said how much is to be paid"));
        walk.note(new TopUpRequested(
                at.id(scene.caseId(), "topup"),
                walk.order().orderId(),
                amount,
                new Waiting(walk.shop()).until(scene.at(), ParameterCode.TOPUP_LINK_EXPIRY)));
    }

    private void handOver(Department department, Occasion at) {
        walk.undertakings().topUps().stream().reduce((_, later) -> later).ifPresent(topUp -> {
            walk.note(new TopUpOrderHandedOver(topUp.asked().topUpId(), department));
            tellDepartment(
                    department, "TOPUP_HANDOVER", Map.of("items", CaseFact.told("wanted.title", walk.situation())), at);
        });
    }

    /// What the customer must learn of a fact: where to pay.
    void followUp(CaseEvent.Fact fact) {
        if (fact instanceof TopUpReported told && told.status() == TopUpStatus.CREATED) {
            var run = walk.run();
            walk.undertakings().topUps().stream()
                    .filter(topUp -> topUp.asked().topUpId().equals(told.topUpId()))
                    .forEach(topUp -> tellCustomer(
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

    private static Claimed claimed(CaseOrder order, Quantity meant) {
        var line = order.line(meant.lineId());
        return new Claimed(line.lineId(), line.sku(), meant.quantity(), line.unitCost());
    }

    /// What lies in our store, by its hash; what only its place is known of, nobody else could look up.
    private List<EvidenceReference> evidence() {
        return walk.undertakings().evidence().stream()
                .filter(one -> !one.received().sha256().isEmpty())
                .flatMap(one -> one.kind().stream().map(kind -> reference(one.received(), kind)))
                .toList();
    }

    private static EvidenceReference reference(EvidenceReceived received, EvidenceKind kind) {
        return new EvidenceReference(received.evidenceId(), kind, received.mediaType(), received.sha256());
    }

    private void reship(Effect.Reship effect, Occasion at) {
        var lines = walk.situation().dossier().affected();
        if (lines.isEmpty()) {
            throw because("reshipment.nothing", "nobody knows what is to be sent again");
        }
        lines.forEach(this::mustNotExceedOrder);
        if (effect.charge() == Effect.Charge.CHARGED) {
            mustBePaid();
        }
        var sourcing = effect.sourcing().evaluate(CaseFact.in(walk.situation())).value();
        walk.note(new ReshipmentAsked(
                at.id(scene.caseId(), "goods"),
                walk.order().orderId(),
                lines,
                instead(effect.goods()),
                Sourcing.valueOf(sourcing.toString()),
                effect.charge(),
                List.of(),
                scene.at().truncatedTo(ChronoUnit.SECONDS).plus(RESHIPPED_WITHIN)));
        walk.note(new ResolutionRecorded(Outcome.RESHIPPED));
    }

    /// I-05
    private void mustBePaid() {
        var isPaid = walk.undertakings().topUps().stream()
                .reduce((_, later) -> later)
                .filter(topUp -> topUp.status() == TopUpStatus.PAID)
                .isPresent();
        if (!isPaid) {
            throw because("reshipment.topup-unpaid", "I-05: the difference is not paid yet");
        }
    }

    private List<Goods> instead(Effect.Goods goods) {
        return switch (goods) {
            case Effect.Goods.Same() -> List.of();
            case Effect.Goods.Other(var input) ->
                Stream.ofNullable(walk.situation().dossier().given().goods().get(input))
                        .toList();
        };
    }

    /// I-06: no more is sent again than was ordered, unless a supervisor answers for it.
    private void mustNotExceedOrder(Quantity asked) {
        var before = walk.undertakings().reshipments().stream()
                .filter(reshipment -> reshipment.status() != ReshipmentStatus.CANCELLED)
                .flatMap(reshipment -> reshipment.asked().lines().stream())
                .filter(line -> line.lineId().equals(asked.lineId()))
                .mapToInt(Quantity::quantity)
                .sum();
        if (before + asked.quantity() > walk.order().line(asked.lineId()).quantity()
                && !walk.run().requester().roles().contains(Role.SUPERVISOR)) {
            throw because("reshipment.over-ordered", "I-06: more would be sent again than was ordered");
        }
    }

    /// A full refund gives back what was paid for the whole lines, any other what was meant of them.
    private void refund(RefundKind kind, String amountInput, Occasion at) {
        var order = walk.order();
        var affected = walk.situation().dossier().affected();
        var lines = kind == RefundKind.FULL
                ? affected.stream()
                        .map(each -> new Quantity(
                                each.lineId(), order.line(each.lineId()).quantity()))
                        .toList()
                : affected;
        if (kind != RefundKind.FREIGHT) {
            mustNotRepeat(lines);
        }
        var amounts = walk.situation().dossier().given().amounts();
        var amount = amounts.containsKey(amountInput) ? List.of(amounts.get(amountInput)) : List.<Money>of();
        walk.note(new RefundRequested(
                at.id(scene.caseId(), "money"),
                order.orderId(),
                kind,
                lines,
                amount,
                walk.run().requester()));
        switch (kind) {
            case FULL, UNSHIPPED, POST_COMPLETION -> walk.note(new ResolutionRecorded(Outcome.REFUNDED_FULL));
            case PARTIAL, DIFFERENCE, MISSING -> walk.note(new ResolutionRecorded(Outcome.REFUNDED_PARTIAL));
            case FREIGHT -> {}
        }
    }

    /// I-02, as far as this case knows; the order's ledger has the last word.
    private void mustNotRepeat(List<Quantity> lines) {
        var ids = lines.stream().map(Quantity::lineId).toList();
        var again = walk.undertakings().refunds().stream()
                .filter(Refund::isActive)
                .filter(refund -> refund.asked().kind() != RefundKind.FREIGHT)
                .flatMap(refund -> refund.asked().lines().stream())
                .anyMatch(line -> ids.contains(line.lineId()));
        if (again) {
            throw because("refund.under-way", "I-02: a refund of these lines is under way or done");
        }
    }

    private Map<String, String> told(Map<String, String> variables) {
        var told = new TreeMap<String, String>();
        variables.forEach((name, fact) -> told.put(name, CaseFact.told(fact, walk.situation())));
        return told;
    }

    private void tellCustomer(String template, Map<String, String> variables, Occasion at) {
        tellCustomer(template, variables, at, "message");
    }

    private void tellCustomer(String template, Map<String, String> variables, Occasion at, String line) {
        if (walk.isLive()) {
            tellCustomer(at.id(scene.caseId(), line), template, variables, "");
        }
    }

    private void tellCustomer(UUID messageId, String template, Map<String, String> variables, String contentRef) {
        var dossier = walk.situation().dossier();
        walk.note(new MessageRequested(
                messageId,
                MessageRequested.CUSTOMER,
                walk.order().customerId(),
                List.of(dossier.opening().channel()),
                template,
                language(),
                withOrder(variables),
                contentRef));
    }

    private void tellDepartment(Department department, String template, Map<String, String> variables, Occasion at) {
        if (!walk.isLive()) {
            return;
        }
        walk.note(new MessageRequested(
                at.id(scene.caseId(), department.name()),
                department.name(),
                "",
                List.of(),
                template,
                walk.shop().language().toLanguageTag(),
                withOrder(variables),
                ""));
    }

    private Map<String, String> withOrder(Map<String, String> variables) {
        var all = new TreeMap<>(variables);
        all.put("orderId", walk.order().orderId());
        return all;
    }

    /// I-20: the customer's own, else the order's, else the shop's.
    private String language() {
        var said = walk.situation().dossier().opening().language();
        var known = said.isEmpty() ? walk.order().language() : said;
        return known.isEmpty() ? walk.shop().language().toLanguageTag() : known;
    }

    private String inOurLanguage(Text text) {
        return walk.shop().language().getLanguage().equals("zh") ? text.zh() : text.en();
    }
}
