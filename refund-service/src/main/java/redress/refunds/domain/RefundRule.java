package redress.refunds.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// Why a refund is rejected without anybody's word.
public enum RefundRule {
    /// I-01
    OVER_PAID("refund.over-paid", "More than what is left of the payment.", "超过该订单剩余的已付金额。"),
    /// I-01
    NOTHING("refund.nothing", "It comes to nothing.", "退款金额为零。"),
    /// I-01
    NOT_PARTIAL("refund.not-partial", "A partial refund is less than its lines' full price.", "部分退款必须小于所涉明细的全额。"),
    /// I-02
    DUPLICATE("refund.duplicate", "Another refund of these lines is under way.", "相同明细已有一笔退款正在处理。"),
    /// I-03
    VOID_REFUSED("refund.void-refused", "The warehouse could not stop the order any more.", "仓库已无法作废该订单。"),
    LINE_UNKNOWN("refund.line-unknown", "The order has no such line.", "订单中没有该明细。"),
    LINE_QUANTITY("refund.line-quantity", "More pieces than were ordered.", "数量超过订购数量。"),
    OTHER_CURRENCY("refund.other-currency", "The order was paid in another currency.", "与订单的付款币种不同。"),
    AMOUNT_MISSING("refund.amount-missing", "Nobody said how much.", "没有说明退款金额。");

    private final String code;
    private final String en;
    private final String zh;

    RefundRule(String code, String en, String zh) {
        this.code = code;
        this.en = en;
        this.zh = zh;
    }

    public String code() {
        return code;
    }

    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }

    public static Optional<RefundRule> of(String code) {
        return Stream.of(values()).filter(rule -> rule.code.equals(code)).findFirst();
    }
}
