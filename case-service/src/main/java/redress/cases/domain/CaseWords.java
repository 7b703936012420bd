package redress.cases.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import redress.cases.domain.CaseEvent.AwaitSkipped;
import redress.cases.domain.CaseEvent.CarrierClaimReported;
import redress.cases.domain.CaseEvent.CarrierClaimRequested;
import redress.cases.domain.CaseEvent.CaseAssigned;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.CaseEscalated;
import redress.cases.domain.CaseEvent.CaseFellDormant;
import redress.cases.domain.CaseEvent.CaseOpened;
import redress.cases.domain.CaseEvent.CaseReopened;
import redress.cases.domain.CaseEvent.CostStated;
import redress.cases.domain.CaseEvent.CustomerReplyReceived;
import redress.cases.domain.CaseEvent.CustomerUrgencyMarked;
import redress.cases.domain.CaseEvent.DepartmentRequestAnswered;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.DepartmentRequestOverdue;
import redress.cases.domain.CaseEvent.EvidenceKindChanged;
import redress.cases.domain.CaseEvent.EvidenceReceived;
import redress.cases.domain.CaseEvent.EvidenceRequested;
import redress.cases.domain.CaseEvent.FigureAsked;
import redress.cases.domain.CaseEvent.FigureGiven;
import redress.cases.domain.CaseEvent.GoodwillGranted;
import redress.cases.domain.CaseEvent.ImprovementTaskOpened;
import redress.cases.domain.CaseEvent.IssueClassified;
import redress.cases.domain.CaseEvent.IssueLeftOpen;
import redress.cases.domain.CaseEvent.IssueReclassified;
import redress.cases.domain.CaseEvent.LabelCancellationAsked;
import redress.cases.domain.CaseEvent.LiabilityDetermined;
import redress.cases.domain.CaseEvent.ListingTaskOpened;
import redress.cases.domain.CaseEvent.MessageReported;
import redress.cases.domain.CaseEvent.MessageRequested;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseEvent.NodeDeadlineSet;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseEvent.NoteWritten;
import redress.cases.domain.CaseEvent.OrderRecognised;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.CaseEvent.PlaybookVersionChanged;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.CaseEvent.RefundRequested;
import redress.cases.domain.CaseEvent.ReshipmentAsked;
import redress.cases.domain.CaseEvent.ReshipmentReported;
import redress.cases.domain.CaseEvent.ReshipmentTrackingSent;
import redress.cases.domain.CaseEvent.ResolutionRecorded;
import redress.cases.domain.CaseEvent.ReturnAuthorized;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.cases.domain.CaseEvent.ReturnWithdrawalAsked;
import redress.cases.domain.CaseEvent.SourcingTaskOpened;
import redress.cases.domain.CaseEvent.StockCountRequested;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.CaseEvent.SupplierClaimRequested;
import redress.cases.domain.CaseEvent.SupplierReturnAsked;
import redress.cases.domain.CaseEvent.TopUpOrderHandedOver;
import redress.cases.domain.CaseEvent.TopUpReported;
import redress.cases.domain.CaseEvent.TopUpRequested;
import redress.cases.domain.CaseFile.Open;
import redress.cases.playbook.Answer;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.Playbooks;
import redress.policy.Department;
import redress.policy.IssueType;
import redress.policy.Policy;
import redress.policy.Text;

/// The story of a case in words: one sentence per event, in English and Chinese, with the rule behind it.
///
/// @param contents the words behind a reference; empty if they were erased
public record CaseWords(Playbooks playbooks, Policy policy, Function<UUID, String> contents) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

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
            case PlaybookVersionChanged e -> moved(e);
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
            case EvidenceRequested e -> WorkWords.evidenceAsked(e);
            case EvidenceReceived e -> WorkWords.evidenceCame(e);
            case EvidenceKindChanged e -> {
                var kind = Glossary.of(e.kind());
                yield told("ENG-11", "Evidence is marked as: " + kind.en(), "举证标记为：" + kind.zh());
            }
            case DepartmentRequestOpened e -> asked(e);
            case DepartmentRequestAnswered e -> replied(file, e);
            case DepartmentRequestOverdue e -> late(file, e);
            case LiabilityDetermined e -> WorkWords.blamed(e);
            case ImprovementTaskOpened e -> improvement(e);
            case ListingTaskOpened e -> WorkWords.listing(e);
            case SourcingTaskOpened e -> WorkWords.sourcing(e);
            case StockCountRequested e -> WorkWords.count(e);
            case GoodwillGranted e -> WorkWords.goodwill(e);
            case ReturnWithdrawalAsked _ -> told("000:205", "The return is called off", "取消退货");
            case SupplierReturnAsked _ -> told("R-000-20", "What comes back is to go on to the supplier", "退回商品转退供应商");
            case MessageRequested e -> letter(e);
            case SupplierClaimRequested e ->
                told(
                        "R-000-04",
                        "Claim against supplier " + e.supplierId() + ": "
                                + Glossary.of(e.cause()).en(),
                        "向供应商 " + e.supplierId() + " 索赔："
                                + Glossary.of(e.cause()).zh());
            case CarrierClaimRequested e ->
                told(
                        "R-000-09",
                        "Claim against carrier " + e.carrier() + ", parcel " + e.waybill(),
                        "向快递公司 " + e.carrier() + " 索赔，运单 " + e.waybill());
            case ReturnAuthorized e ->
                switch (e.method()) {
                    case ADDRESS -> told("5.1", "The customer may send the goods back", "允许客户退货（退货地址）");
                    case LABEL -> told("5.1", "The customer gets a label to send the goods back", "允许客户退货（退货标签）");
                };
            case LabelCancellationAsked _ -> told("R-000-16", "The return label is cancelled", "取消退货标签");
            case TopUpRequested e ->
                told("R-000-13", "The customer is to pay the difference, " + e.amount(), "请客户补差 " + e.amount());
            case TopUpOrderHandedOver e ->
                told("R-000-13", "Handed to " + e.department() + " for shipping", "已转交 " + e.department() + " 发货");
            case FigureAsked e ->
                told("3.11", "Nobody has told " + e.fact() + ": an agent says it", "缺少 " + e.fact() + "：由客服补充");
            case CostStated e -> WorkWords.cost(e);
            case FigureGiven e -> told("3.11", e.fact() + " is " + e.figure(), e.fact() + " 为 " + e.figure());
            case TopUpReported e -> WorkWords.topUp(e);
            case ReturnReported e -> WorkWords.goodsBack(e);
            case ReshipmentAsked e -> WorkWords.reshipment(e);
            case ReshipmentTrackingSent _ ->
                told("ENG-5", "The customer has the number of the reshipment", "已将补发单号告知客户");
            case RefundRequested e -> WorkWords.refund(e);
            case SupplierClaimReported e -> WorkWords.claim(e);
            case CarrierClaimReported e -> WorkWords.claim(e);
            case RefundReported e -> WorkWords.refund(e);
            case ReshipmentReported e -> WorkWords.reshipment(e);
            case MessageReported e -> {
                var status = Glossary.of(e.status());
                yield told("5.5", "Message: " + status.en(), "消息：" + status.zh());
            }
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
        var channel = Glossary.of(e.channel());
        return quoting(
                "R-000-01", how.en() + " (" + channel.en() + ")", how.zh() + "（" + channel.zh() + "）", e.texts());
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

    private Told moved(PlaybookVersionChanged e) {
        var title = title(e.playbookId(), e.to());
        return told(
                e.nodeId(),
                "Moved from version " + e.from() + " to version " + e.to() + ": " + title.en(),
                "由版本 " + e.from() + " 转到版本 " + e.to() + "：" + title.zh());
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
        var due = moment(e.dueAt());
        return switch (e.patience()) {
            case REMIND -> told(e.rule(), "Without an answer, a reminder on " + due, "如无答复，将于 " + due + " 提醒");
            case TIME_OUT -> told(e.rule(), "Waits until " + due, "等待至 " + due);
            case CLOSE -> told(e.rule(), "Without an answer, the case closes on " + due, "如无答复，将于 " + due + " 结束");
        };
    }

    private Told asked(DepartmentRequestOpened e) {
        var department = policy.nameOf(e.department());
        var topic = Glossary.topic(e.topic());
        return told(
                "ENG-21",
                "Asked the department " + department.en() + ": " + topic.en(),
                "询问" + department.zh() + "：" + topic.zh());
    }

    private Told replied(CaseFile file, DepartmentRequestAnswered e) {
        var department = asked(file, e.requestId());
        var answer = request(file, e.requestId())
                .flatMap(opened -> node(file, opened.nodeId()))
                .flatMap(node -> node.answer(e.answer()))
                .map(Answer::text)
                .orElseGet(() -> new Text(e.answer(), e.answer()));
        return quoting(
                "ENG-21",
                "The department " + department.en() + " answered: " + answer.en(),
                department.zh() + "答复：" + answer.zh(),
                e.inputs().texts());
    }

    private Told late(CaseFile file, DepartmentRequestOverdue e) {
        var department = asked(file, e.requestId());
        return told(
                "P-04", "The department " + department.en() + " has not answered in time", department.zh() + "逾期未答复");
    }

    private Text asked(CaseFile file, UUID requestId) {
        return request(file, requestId)
                .map(opened -> policy.nameOf(opened.department()))
                .orElseGet(() -> new Text("that was asked", "被询问部门"));
    }

    private static Optional<DepartmentRequestOpened> request(CaseFile file, UUID requestId) {
        return file instanceof CaseFile.Known known
                ? known.dossier().undertakings().request(requestId).map(DepartmentRequest::opened)
                : Optional.empty();
    }

    private Told improvement(ImprovementTaskOpened e) {
        var department = policy.nameOf(e.department());
        var cause = e.cause().label();
        return told(
                "R-000-17",
                "Improvement task for the department " + department.en() + ": " + cause.en(),
                "改进任务（" + department.zh() + "）：" + cause.zh());
    }

    private Told letter(MessageRequested e) {
        var about = Glossary.template(e.template());
        var to = e.to().equals(MessageRequested.CUSTOMER)
                ? new Text("the customer", "客户")
                : policy.nameOf(Department.valueOf(e.to()));
        return told("I-20", "To be written to " + to.en() + ": " + about.en(), "待通知" + to.zh() + "：" + about.zh());
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static Told escalated(CaseEscalated e) {
        var why = switch (e.reason()) {
            case "R-000-04" -> new Text("nobody knows the supplier of a line", "有明细不知供应商");
            case "R-000-09" -> new Text("nobody knows the parcel of a line", "有明细不知包裹");
            case "P-15" -> new Text("the order is older than the warranty lasts", "订单已超过质保期");
            case "ENG-6" -> new Text("returned goods did not pass the inspection", "退回商品验收不合格");
            default ->
                new Text(
                        e.nodeId() + " was entered more than " + e.limit() + " times",
                        e.nodeId() + " 进入超过 " + e.limit() + " 次");
        };
        return told(
                e.reason(),
                "Escalated to the " + e.role().label().en() + ": " + why.en(),
                "已升级至" + e.role().label().zh() + "：" + why.zh());
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

    static Told told(String rule, String en, String zh) {
        return new Told(new Text(en, zh), rule);
    }
}
