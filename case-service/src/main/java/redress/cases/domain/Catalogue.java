package redress.cases.domain;

import java.util.Set;
import redress.cases.playbook.Vocabulary;
import redress.policy.Text;

/// What the names mean that a playbook may use of a case, for those who write playbooks.
public final class Catalogue {

    private Catalogue() {}

    public static Vocabulary vocabulary() {
        return new Vocabulary(CaseFact.names(), Awaited.names(), Sum.names());
    }

    public static Text of(CaseFact fact) {
        return switch (fact) {
            case ISSUE_TYPE ->
                text(
                        "what the case is about; LOW_CONFIDENCE where the words did not say enough (P-03)",
                        "售后类型；客户文字不足以判断时为 LOW_CONFIDENCE（P-03）");
            case ORDER_SPLIT -> text("the order was sent in two parcels or more", "订单拆分为两个或以上包裹发货");
            case ALL_SIGNED ->
                text("every parcel that is known is signed for or delivered, and there is one", "已知包裹全部签收或妥投，且至少有一个");
            case WAYBILLS -> text("the waybills of all parcels", "所有包裹的运单号");
            case WAYBILLS_UNDER_WAY -> text("the waybills of parcels not signed for yet", "尚未签收包裹的运单号");
            case EVIDENCE_KINDS -> text("the kinds of evidence that are there, each as often as it is", "已有举证的类型，逐件列出");
            case URGENT -> text("the customer is marked urgent (ENG-3)", "客户已标记加急（ENG-3）");
            case UNIT_COST ->
                text(
                        "the dearest of the lines' purchase costs of one, in the shop's currency; asked of an agent if nobody told it",
                        "相关商品行中最高的单件采购成本（店铺币种）；未知时由客服补充");
            case HIGH_VALUE -> text("from which purchase cost on goods are of high value (P-10)", "高价值商品的采购成本下限（P-10）");
            case DAMAGE_OFFER ->
                text(
                        "the partial refund to be offered for damage that does not matter (P-11)",
                        "不影响使用的破损应提出的部分退款（P-11）");
            case PRICE_GAP -> text("what the wanted goods cost more than the ordered ones", "客户所需商品比所购商品高出的差价");
            case WANTED -> text("what the customer really needs", "客户真正需要的商品");
            case SUPPLIER_PLAN ->
                text("the plan of the claim asked for last; empty while there is none", "最近一次索赔的供应商方案；没有时为空");
            case LIABILITY -> text("the cause found last; UNKNOWN while there is none", "最近认定的责任原因；没有时为 UNKNOWN");
        };
    }

    public static Text of(Sum sum) {
        return switch (sum) {
            case LINES_PRICE -> text("what the customer paid for the lines the case is about", "客户为相关商品行支付的金额");
            case DAMAGE_SHARE ->
                text("the share of it that goes back for damage of this severity (P-11)", "按破损严重程度退还的份额（P-11）");
            case DAMAGE_LEAST -> text("the least that may go back for damage that does not matter", "不影响使用的破损至少退还的金额");
            case DAMAGE_MOST -> text("the most that may go back for damage that does not matter", "不影响使用的破损至多退还的金额");
            case WANTED_GAP ->
                text(
                        "what the wanted goods cost more than the ordered ones; none if they don't",
                        "所需商品比所购商品高出的差价；不高出时没有");
        };
    }

    public static Text of(Awaited fact) {
        return switch (fact) {
            case SUPPLIER_PLAN -> text("the supplier's answer to the claim asked for last", "供应商对最近一次索赔的答复");
            case TOP_UP -> text("whether the customer paid the difference", "客户是否已补差");
            case RETURN_TRACKING -> text("the customer told the number of the return parcel", "客户提供了退货单号");
            case REFUND_TRIGGER -> text("a return is far enough for the money to go back (P-07)", "退货进度已满足退款条件（P-07）");
        };
    }

    /// All that a fact from outside may say.
    public static Set<String> codes(Awaited fact) {
        return switch (fact) {
            case SUPPLIER_PLAN -> Set.of("RESHIP", "REFUND", "REJECTED");
            case TOP_UP -> Set.of("PAID", "EXPIRED");
            case RETURN_TRACKING, REFUND_TRIGGER -> Set.of("PROVIDED");
        };
    }

    private static Text text(String en, String zh) {
        return new Text(en, zh);
    }
}
