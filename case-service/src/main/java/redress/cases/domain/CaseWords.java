package redress.cases.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.cases.domain.CaseEvent.AwaitSkipped;
import redress.cases.domain.CaseEvent.CaseAssigned;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.CaseEscalated;
import redress.cases.domain.CaseEvent.CaseFellDormant;
import redress.cases.domain.CaseEvent.CaseOpened;
import redress.cases.domain.CaseEvent.CaseReopened;
import redress.cases.domain.CaseEvent.CustomerReplyReceived;
import redress.cases.domain.CaseEvent.CustomerUrgencyMarked;
import redress.cases.domain.CaseEvent.DepartmentRequestAnswered;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.DepartmentRequestOverdue;
import redress.cases.domain.CaseEvent.EvidenceKindChanged;
import redress.cases.domain.CaseEvent.EvidenceReceived;
import redress.cases.domain.CaseEvent.EvidenceRequested;
import redress.cases.domain.CaseEvent.ImprovementTaskOpened;
import redress.cases.domain.CaseEvent.IssueClassified;
import redress.cases.domain.CaseEvent.IssueLeftOpen;
import redress.cases.domain.CaseEvent.IssueReclassified;
import redress.cases.domain.CaseEvent.LiabilityDetermined;
import redress.cases.domain.CaseEvent.MessageReported;
import redress.cases.domain.CaseEvent.MessageRequested;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseEvent.NodeDeadlineSet;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseEvent.NoteWritten;
import redress.cases.domain.CaseEvent.OrderRecognised;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.CaseEvent.RefundRequested;
import redress.cases.domain.CaseEvent.ReshipmentAsked;
import redress.cases.domain.CaseEvent.ReshipmentReported;
import redress.cases.domain.CaseEvent.ReshipmentTrackingSent;
import redress.cases.domain.CaseEvent.ResolutionRecorded;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.CaseEvent.SupplierClaimRequested;
import redress.cases.domain.CaseFile.Open;
import redress.cases.playbook.Answer;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.Playbooks;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.policy.IssueType;
import redress.policy.Text;

/// The story of a case in words: one sentence per event, in English and Chinese, with the rule behind it.
///
/// @param contents the words behind a reference; empty if they were erased
public record CaseWords(Playbooks playbooks, Function<UUID, String> contents) {

    /// @param rule the id of the rule behind it, or the node of a step; empty where there is none
    public record Told(Text text, String rule) {}

    /// @param file the case as it was before the event
    public Told tell(CaseFile file, CaseEvent event) {
        return switch (event) {
            case CaseOpened e -> opened(e);
            case OrderRecognised e -> told("2.4", "The order " + e.orderId() + " is known", "已识别订单 " + e.orderId());
            case CustomerReplyReceived e -> quoting("ENG-17", "The customer wrote", "客户来信", e.texts());
            case IssueClassified e -> classified(e);
            case IssueLeftOpen e -> leftOpen(e);
            case IssueReclassified e -> reclassified(e);
            case PlaybookStarted e -> started(e);
            case PlaybookSwitched e -> switched(e);
            case NodeEntered e -> entered(file, e);
            case NodeAnswered e -> answered(file, e);
            case CaseEscalated e -> escalated(e);
            case NodeDeadlineSet e -> waiting(e);
            case AwaitSkipped e ->
                quoting("ENG-3", "Nobody waits any longer: the customer is urgent", "客户加急，不再等待", e.texts());
            case CaseFellDormant e ->
                told(
                        "ENG-1",
                        "The customer did not answer " + e.reminders() + " reminders: the case rests",
                        "提醒 " + e.reminders() + " 次无回复：售后单休眠");
            case EvidenceRequested e ->
                told(
                        "ENG-11",
                        "Asked for evidence: " + codes(e.kinds(), e.preferred()),
                        "请求举证：" + codes(e.kinds(), e.preferred()));
            case EvidenceReceived e ->
                told("ENG-11", "Evidence came: " + codes(e.kind(), List.of()), "收到举证：" + codes(e.kind(), List.of()));
            case EvidenceKindChanged e -> told("ENG-11", "Evidence is now called " + e.kind(), "举证类型改为 " + e.kind());
            case DepartmentRequestOpened e ->
                told("ENG-21", "Asked " + e.department() + ": " + e.topic(), "询问 " + e.department() + "：" + e.topic());
            case DepartmentRequestAnswered e ->
                quoting(
                        "ENG-21",
                        "The department answered: " + e.answer(),
                        "部门答复：" + e.answer(),
                        e.inputs().texts());
            case DepartmentRequestOverdue _ -> told("P-04", "The department has not answered in time", "部门逾期未答复");
            case LiabilityDetermined e ->
                told(
                        "1.4",
                        "At fault: " + e.party().label().en() + ", "
                                + e.cause().label().en(),
                        "责任方：" + e.party().label().zh() + "，"
                                + e.cause().label().zh());
            case ImprovementTaskOpened e ->
                told(
                        "R-000-17",
                        "Improvement task for " + e.department() + ": "
                                + e.cause().label().en(),
                        "改进任务（" + e.department() + "）：" + e.cause().label().zh());
            case MessageRequested e ->
                told("I-20", "To be told to " + e.to() + ": " + e.template(), "待通知 " + e.to() + "：" + e.template());
            case SupplierClaimRequested e ->
                told(
                        "R-000-04",
                        "Claim against supplier " + e.supplierId() + ": "
                                + e.cause().label().en(),
                        "向供应商 " + e.supplierId() + " 索赔：" + e.cause().label().zh());
            case ReshipmentAsked e ->
                told("R-000-27", "Goods are to be sent again, from " + e.sourcing(), "安排补发，来源 " + e.sourcing());
            case ReshipmentTrackingSent _ ->
                told("ENG-5", "The customer has the number of the reshipment", "已将补发单号告知客户");
            case RefundRequested e -> refund(e);
            case SupplierClaimReported e ->
                told(
                        "5.2",
                        "Supplier claim: " + e.status() + amount(e.amount()),
                        "供应商索赔：" + e.status() + amount(e.amount()));
            case RefundReported e ->
                told("5.4", "Refund: " + e.status() + amount(e.amount()), "退款：" + e.status() + amount(e.amount()));
            case ReshipmentReported e ->
                told("5.1", "Reshipment: " + e.status() + " " + e.waybill(), "补发：" + e.status() + " " + e.waybill());
            case MessageReported e -> told("5.5", "Message: " + e.status(), "消息：" + e.status());
            case ResolutionRecorded e ->
                told(
                        "ENG-14",
                        "Resolution: " + e.outcome().label().en(),
                        "解决方案：" + e.outcome().label().zh());
            case CustomerUrgencyMarked e -> marked(e);
            case CaseAssigned e -> told("", "Assigned to " + e.agentId(), "分配给 " + e.agentId());
            case NoteWritten e -> quoting("I-08", "A note was written", "添加备注", Map.of(Texts.NOTE, e.noteRef()));
            case CaseClosed e -> closed(e);
            case CaseReopened e -> quoting("I-08", "The case was reopened", "售后单已重新打开", e.texts());
        };
    }

    private Told opened(CaseOpened e) {
        var how = switch (e.source()) {
            case MESSAGE -> new Text("A message opened the case", "客户信息开启售后单");
            case AGENT -> new Text("An agent opened the case", "客服开启售后单");
            case HISTORY -> new Text("An old message opened the case", "历史信息开启售后单");
        };
        return quoting("R-000-01", how.en() + " (" + e.channel() + ")", how.zh() + "（" + e.channel() + "）", e.texts());
    }

    private Told classified(IssueClassified e) {
        var type = e.issueType().label();
        return e.keywords().isEmpty()
                ? quoting("R-000-01", "An agent set the type: " + type.en(), "客服设定售后类型：" + type.zh(), e.texts())
                : told(
                        "R-000-01",
                        "Classified: " + type.en() + ", confidence " + e.confidence() + ", for " + words(e.keywords()),
                        "售后类型：" + type.zh() + "，置信度 " + e.confidence() + "，依据 " + words(e.keywords()));
    }

    private static Told leftOpen(IssueLeftOpen e) {
        return e.guesses().isEmpty()
                ? told("P-03", "The words do not say what it is about: an agent decides", "内容未说明售后类型：由客服判断")
                : leftOpen(e, e.guesses().getFirst());
    }

    private static Told leftOpen(IssueLeftOpen e, IssueType best) {
        return told(
                "P-03",
                "Unclear, maybe: " + best.label().en() + ", confidence " + e.confidence() + "; an agent decides",
                "不明确，可能是：" + best.label().zh() + "，置信度 " + e.confidence() + "；由客服判断");
    }

    private Told reclassified(IssueReclassified e) {
        return quoting(
                "ENG-2",
                "Reclassified from " + e.from().label().en() + " to "
                        + e.to().label().en(),
                "售后类型由 " + e.from().label().zh() + " 改为 " + e.to().label().zh(),
                e.texts());
    }

    private Told started(PlaybookStarted e) {
        var title = title(e.playbookId(), e.version());
        return told(e.nodeId(), "Started: " + title.en(), "开始流程：" + title.zh());
    }

    private Told switched(PlaybookSwitched e) {
        var title = title(e.to(), e.version());
        return e.planned().isEmpty()
                ? told(e.nodeId(), "Went on with: " + title.en(), "转入流程：" + title.zh())
                : told(
                        e.nodeId(),
                        "Went on with: " + title.en() + " (playbook " + e.planned() + " is not there yet)",
                        "转入流程：" + title.zh() + "（流程 " + e.planned() + " 尚未提供）");
    }

    private Told entered(CaseFile file, NodeEntered e) {
        var node = nodeText(file, e.nodeId());
        return told(e.nodeId(), node.en(), node.zh());
    }

    private Told answered(CaseFile file, NodeAnswered e) {
        var answer = node(file, e.nodeId())
                .flatMap(node -> node.answer(e.answer()))
                .map(Answer::text)
                .orElseGet(() -> new Text(e.answer(), e.answer()));
        return quoting(
                e.nodeId(),
                "Answer: " + answer.en(),
                "答复：" + answer.zh(),
                e.inputs().texts());
    }

    private static Told waiting(NodeDeadlineSet e) {
        return switch (e.patience()) {
            case REMIND ->
                told(e.rule(), "Without an answer, a reminder on " + e.dueAt(), "如无答复，将于 " + e.dueAt() + " 提醒");
            case TIME_OUT -> told(e.rule(), "Waits until " + e.dueAt(), "等待至 " + e.dueAt());
            case CLOSE -> told(e.rule(), "Closes on " + e.dueAt(), "将于 " + e.dueAt() + " 结束");
        };
    }

    private static Told refund(RefundRequested e) {
        return told(
                "ENG-14",
                "Refund asked for by " + e.by().id() + ": " + e.kind() + amount(e.amount()),
                e.by().id() + " 申请退款：" + e.kind() + amount(e.amount()));
    }

    private static String amount(List<Money> amount) {
        return amount.isEmpty() ? "" : ", " + amount.getFirst();
    }

    private static String codes(List<EvidenceKind> kinds, List<EvidenceKind> preferred) {
        return Stream.concat(kinds.stream(), preferred.stream())
                .map(EvidenceKind::name)
                .collect(Collectors.joining(", "));
    }

    private static Told escalated(CaseEscalated e) {
        if (e.reason().equals("R-000-04")) {
            return told(
                    "R-000-04", "Escalated to the team lead: nobody knows the supplier of a line", "已升级至组长：有明细不知供应商");
        }
        return told(
                e.reason(),
                "Escalated to the " + e.role().label().en() + ": " + e.nodeId() + " was entered more than " + e.limit()
                        + " times",
                "已升级至" + e.role().label().zh() + "：" + e.nodeId() + " 进入超过 " + e.limit() + " 次");
    }

    private Told marked(CustomerUrgencyMarked e) {
        return switch (e.urgency()) {
            case URGENT -> quoting("ENG-3", "The customer is urgent", "客户加急", e.texts());
            case NORMAL -> quoting("ENG-3", "The customer is no longer urgent", "取消加急", e.texts());
        };
    }

    private Told closed(CaseClosed e) {
        return quoting(
                "I-08",
                "Closed: " + e.outcome().label().en(),
                "售后结束：" + e.outcome().label().zh(),
                e.texts());
    }

    private Text title(String playbook, int version) {
        return playbooks.version(playbook, version).map(Playbook::title).orElseGet(() -> new Text(playbook, playbook));
    }

    private Text nodeText(CaseFile file, String nodeId) {
        return node(file, nodeId).map(Node::text).orElseGet(() -> new Text(nodeId, nodeId));
    }

    private Optional<Node> node(CaseFile file, String nodeId) {
        return file instanceof Open(var _, var run)
                ? playbooks.version(run.playbook(), run.version()).flatMap(playbook -> playbook.node(nodeId))
                : Optional.empty();
    }

    private Told quoting(String rule, String en, String zh, Map<String, UUID> texts) {
        var said = texts.values().stream()
                .map(contents)
                .filter(words -> !words.isBlank())
                .toList();
        return said.isEmpty()
                ? told(rule, en, zh)
                : told(rule, en + ": “" + String.join("; ", said) + "”", zh + "：“" + String.join("；", said) + "”");
    }

    private static String words(List<String> keywords) {
        return String.join(", ", keywords);
    }

    private static Told told(String rule, String en, String zh) {
        return new Told(new Text(en, zh), rule);
    }
}
