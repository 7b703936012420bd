package redress.refunds.views;

import java.util.List;
import java.util.UUID;
import redress.contracts.Money;
import redress.eventlog.Recorded;
import redress.policy.Text;
import redress.refunds.domain.LedgerCommand.Cause;
import redress.refunds.domain.LedgerEvent;
import redress.refunds.domain.RefundRule;

/// What happened to a refund, in words.
final class RefundSteps {

    private RefundSteps() {}

    static RefundSheet.Step of(Recorded<LedgerEvent> recorded) {
        var event = recorded.event();
        return new RefundSheet.Step(
                recorded.at(),
                recorded.type(),
                by(recorded),
                words(event),
                notes(event).stream().findFirst().orElse(null),
                null);
    }

    /// Who asked is the requester, whoever brought the message.
    private static String by(Recorded<LedgerEvent> recorded) {
        return switch (recorded.event()) {
            case LedgerEvent.RefundRegistered e -> e.terms().requester().id();
            case LedgerEvent.RefundApproved e -> e.by().id();
            case LedgerEvent _ -> recorded.meta().actor().id();
        };
    }

    private static List<UUID> notes(LedgerEvent event) {
        return switch (event) {
            case LedgerEvent.RefundRejected e -> e.reasonRefs();
            case LedgerEvent.RefundFailed e -> e.reasonRefs();
            case LedgerEvent.RefundExecuted e -> e.evidenceRefs();
            case LedgerEvent.OrderPlaced _,
                    LedgerEvent.OrderPaid _,
                    LedgerEvent.TopUpCounted _,
                    LedgerEvent.OrderVoided _,
                    LedgerEvent.OrderVoidRefused _,
                    LedgerEvent.RefundRegistered _,
                    LedgerEvent.VoidAwaited _,
                    LedgerEvent.RefundPriced _,
                    LedgerEvent.ApprovalRequested _,
                    LedgerEvent.RefundApproved _,
                    LedgerEvent.DuplicateRefundBlocked _,
                    LedgerEvent.RefundSent _,
                    LedgerEvent.RefundInDoubt _ -> List.of();
        };
    }

    private static Text words(LedgerEvent event) {
        return switch (event) {
            case LedgerEvent.RefundRegistered _ -> new Text("A refund was asked for.", "已申请退款。");
            case LedgerEvent.RefundPriced e -> new Text("It comes to " + e.amount() + ".", "退款金额为 " + e.amount() + "。");
            case LedgerEvent.VoidAwaited e ->
                new Text(
                        "It comes to " + e.amount() + " and waits for the warehouse to stop the order.",
                        "退款金额为 " + e.amount() + "，等待仓库作废订单。");
            case LedgerEvent.ApprovalRequested e -> asked(e);
            case LedgerEvent.RefundApproved e -> approved(e);
            case LedgerEvent.RefundRejected e -> rejected(e.rule());
            case LedgerEvent.DuplicateRefundBlocked e ->
                new Text(
                        "Another refund of these lines is under way: " + e.firstRefundId() + ".",
                        "相同明细已有一笔退款正在处理：" + e.firstRefundId() + "。");
            case LedgerEvent.RefundSent e ->
                new Text("Sent to be paid, attempt " + e.attempt() + ".", "已提交付款，第 " + e.attempt() + " 次。");
            case LedgerEvent.RefundExecuted e -> executed(e.reference());
            case LedgerEvent.RefundFailed _ -> new Text("The payment failed.", "付款失败。");
            case LedgerEvent.RefundInDoubt _ -> new Text("Nobody knows whether it was paid.", "无法确认是否已付款。");
            case LedgerEvent.OrderPlaced _ -> new Text("The order was placed.", "订单已创建。");
            case LedgerEvent.OrderPaid e -> new Text(e.amount() + " was paid.", "已付款 " + e.amount() + "。");
            case LedgerEvent.TopUpCounted e ->
                new Text("A difference of " + e.amount() + " was paid.", "已补差 " + e.amount() + "。");
            case LedgerEvent.OrderVoided _ -> new Text("The warehouse stopped the order.", "仓库已作废订单。");
            case LedgerEvent.OrderVoidRefused _ -> new Text("The warehouse could not stop the order.", "仓库未能作废订单。");
        };
    }

    private static Text asked(LedgerEvent.ApprovalRequested e) {
        var role = e.role().label();
        return new Text(
                why(e.why()).en() + " It waits for: " + role.en() + ".",
                why(e.why()).zh() + "等待" + role.zh() + "审批。");
    }

    private static Text why(Cause why) {
        return switch (why) {
            case LIMIT -> new Text("It is above the requester's limit.", "超过申请人的额度。");
            case AGENT_DAY -> new Text("The agent's sum of the day is used up.", "超过客服当日总额。");
            case CUSTOMER_DAY -> new Text("The customer's sum of the day is used up.", "超过该顾客当日总额。");
        };
    }

    private static Text approved(LedgerEvent.RefundApproved e) {
        var role = e.role().label();
        return e.limit().stream()
                .findFirst()
                .map(Money::toString)
                .map(limit -> new Text(
                        "Approved as " + role.en() + ", who may decide up to " + limit + ".",
                        "以" + role.zh() + "身份批准，额度 " + limit + "。"))
                .orElseGet(() -> new Text(
                        "Approved as " + role.en() + ", who may decide on any amount.",
                        "以" + role.zh() + "身份批准，额度不限。"));
    }

    private static Text rejected(String rule) {
        return RefundRule.of(rule)
                .map(known -> new Text(known.en(), known.zh()))
                .orElse(new Text("It was rejected.", "已被拒绝。"));
    }

    private static Text executed(String reference) {
        return reference.isEmpty()
                ? new Text("It was paid.", "已付款。")
                : new Text("It was paid, reference " + reference + ".", "已付款，凭证号 " + reference + "。");
    }
}
