package redress.cases.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import redress.cases.domain.CaseEvent.CaseAssigned;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.CaseEscalated;
import redress.cases.domain.CaseEvent.CaseOpened;
import redress.cases.domain.CaseEvent.CaseReopened;
import redress.cases.domain.CaseEvent.CustomerReplyReceived;
import redress.cases.domain.CaseEvent.CustomerUrgencyMarked;
import redress.cases.domain.CaseEvent.IssueClassified;
import redress.cases.domain.CaseEvent.IssueLeftOpen;
import redress.cases.domain.CaseEvent.IssueReclassified;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseEvent.NoteWritten;
import redress.cases.domain.CaseEvent.OrderRecognised;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.CaseEvent.ResolutionRecorded;
import redress.cases.domain.CaseFile.Open;
import redress.cases.playbook.Answer;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.Playbooks;
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
        return quoting(e.nodeId(), "Answer: " + answer.en(), "答复：" + answer.zh(), e.texts());
    }

    private static Told escalated(CaseEscalated e) {
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
