package redress.supplierclaims.views;

import java.util.List;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;
import redress.policy.Text;
import redress.supplierclaims.domain.MadeGood;
import redress.supplierclaims.domain.SupplierClaimEvent;
import redress.supplierclaims.domain.SupplierClaimEvent.*;

/// The story of a claim in words: one sentence per event, in English and Chinese.
final class ClaimWords {

    private ClaimWords() {}

    static Text tell(SupplierClaimEvent event) {
        return switch (event) {
            case SupplierClaimOpened e ->
                new Text(
                        "The case asked for a claim against " + e.terms().supplierId(),
                        "工单要求向供应商 " + e.terms().supplierId() + " 索赔");
            case PurchaseCostAsked _ -> new Text("Purchasing was asked what the goods cost us", "已请采购提供采购成本");
            case SupplierClaimValued e ->
                new Text(
                        "Claimed are " + e.amount() + ", of cost " + e.cost() + " and freight " + e.freight(),
                        "索赔金额 " + e.amount() + "（采购成本 " + e.cost() + "，运费 " + e.freight() + "）");
            case SupplierClaimSubmitted e ->
                new Text(
                        "Submitted by " + e.channel() + ", the answer is due at " + e.answerDueAt(),
                        "已通过 " + e.channel() + " 提交，答复期限 " + e.answerDueAt());
            case SupplierAnswerOverdue _ -> new Text("The supplier's answer is overdue", "供应商逾期未答复");
            case SupplierPlanProposed e -> proposed(e);
            case SupplierPlanAccepted e ->
                new Text(
                        "Accepted: " + english(e.plan()) + " worth " + e.amount(),
                        "已接受方案：" + chinese(e.plan()) + "，价值 " + e.amount());
            case SupplierPaymentReceived e -> new Text("The supplier paid " + e.amount(), "供应商已付款 " + e.amount());
            case SupplierReturnPlanned e ->
                new Text(
                        "The goods of return " + e.rmaId() + " are to go back to the supplier",
                        "退货 " + e.rmaId() + " 的商品将退回供应商");
            case SupplierClaimSettled e -> settled(e);
            case SupplierClaimWrittenOff e ->
                new Text("Written off" + worth(e.amount(), ": "), "已核销" + worth(e.amount(), "："));
        };
    }

    private static Text proposed(SupplierPlanProposed e) {
        return new Text(
                "The supplier answered: " + english(e.plan()) + worth(e.amount(), ", "),
                "供应商答复：" + chinese(e.plan()) + worth(e.amount(), "，"));
    }

    private static Text settled(SupplierClaimSettled e) {
        return e.by() == MadeGood.GOODS
                ? new Text("Settled in goods worth " + e.amount(), "已补货结清，价值 " + e.amount())
                : new Text("Settled in money, " + e.amount() + " in all", "已赔款结清，共 " + e.amount());
    }

    private static String english(SupplierPlan plan) {
        return switch (plan) {
            case RESHIP -> "goods sent again";
            case REFUND -> "money back";
            case REJECTED -> "refused";
        };
    }

    private static String chinese(SupplierPlan plan) {
        return switch (plan) {
            case RESHIP -> "补发";
            case REFUND -> "退款";
            case REJECTED -> "拒绝";
        };
    }

    private static String worth(List<Money> amount, String before) {
        return amount.stream().findFirst().map(money -> before + money).orElse("");
    }
}
