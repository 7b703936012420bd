package redress.carrierclaims.views;

import java.util.List;
import java.util.stream.Collectors;
import redress.carrierclaims.domain.CarrierClaimEvent;
import redress.carrierclaims.domain.CarrierClaimEvent.*;
import redress.carrierclaims.domain.FilingDeadline;
import redress.contracts.CarrierClaimCause;
import redress.contracts.EvidenceReference;
import redress.contracts.Money;
import redress.policy.Text;

/// The story of a claim in words: one sentence per event, in English and Chinese.
final class ClaimWords {

    private ClaimWords() {}

    static Text tell(CarrierClaimEvent event) {
        return switch (event) {
            case CarrierClaimOpened e -> opened(e);
            case CarrierClaimCostAsked _ -> new Text("An agent was asked what it is worth", "已请客服填写索赔金额");
            case CarrierClaimValued e -> new Text("Claimed are " + e.amount(), "索赔金额 " + e.amount());
            case CarrierClaimEvidenceAdded e ->
                new Text("Evidence came: " + kinds(e.evidence()), "已补充凭证：" + kinds(e.evidence()));
            case CarrierClaimFormStamped _ -> new Text("Finance stamped the claim form", "财务已在索赔单上盖章");
            case CarrierClaimFilingTimeSet e -> timed(e.deadline());
            case CarrierClaimFilingTimeNear e ->
                new Text("The time to file it is nearly over, it ends at " + e.dueAt(), "索赔期限即将届满，截止 " + e.dueAt());
            case CarrierClaimFilingTimeMissed e ->
                new Text("The time to file it ended at " + e.dueAt(), "索赔期限已于 " + e.dueAt() + " 届满");
            case CarrierClaimFiled e ->
                new Text(
                        "Filed with " + e.carrier() + " for " + e.amount(),
                        "已向 " + e.carrier() + " 提出索赔 " + e.amount());
            case CarrierClaimAccepted e ->
                new Text("The carrier accepted all of " + e.amount(), "快递公司同意全额赔付 " + e.amount());
            case CarrierClaimPartlyAccepted e ->
                new Text("The carrier accepted " + e.amount() + " of it", "快递公司同意部分赔付 " + e.amount());
            case CarrierClaimRejected _ -> new Text("The carrier refused", "快递公司拒赔");
            case CarrierPaymentReceived e -> new Text("The carrier paid " + e.amount(), "快递公司已付款 " + e.amount());
            case CarrierClaimPaid e -> new Text("Paid, " + e.amount() + " in all", "已赔付，共 " + e.amount());
            case CarrierClaimWrittenOff e ->
                new Text("Written off" + worth(e.amount(), ": "), "已核销" + worth(e.amount(), "："));
        };
    }

    private static Text opened(CarrierClaimOpened e) {
        var terms = e.terms();
        return new Text(
                "The case asked for a claim against " + terms.carrier() + " for " + english(terms.cause())
                        + " of parcel " + terms.waybill(),
                "工单要求就运单 " + terms.waybill() + " 的" + chinese(terms.cause()) + "向 " + terms.carrier() + " 索赔");
    }

    private static Text timed(FilingDeadline deadline) {
        return switch (deadline.since()) {
            case DELIVERY ->
                new Text(
                        "Delivered at " + deadline.at() + ": to be filed by " + deadline.dueAt(),
                        "已于 " + deadline.at() + " 签收，须在 " + deadline.dueAt() + " 前提出索赔");
            case LOSS ->
                new Text(
                        "Lost by the carrier's word at " + deadline.at() + ": to be filed by " + deadline.dueAt(),
                        "快递公司于 " + deadline.at() + " 确认丢件，须在 " + deadline.dueAt() + " 前提出索赔");
        };
    }

    private static String english(CarrierClaimCause cause) {
        return switch (cause) {
            case DAMAGE -> "damage";
            case LOSS -> "loss";
            case SHORTAGE -> "shortage";
            case RETURN_FREIGHT -> "return freight";
            case DELAY -> "delay";
        };
    }

    private static String chinese(CarrierClaimCause cause) {
        return switch (cause) {
            case DAMAGE -> "破损";
            case LOSS -> "丢件";
            case SHORTAGE -> "短少";
            case RETURN_FREIGHT -> "退回运费";
            case DELAY -> "延误";
        };
    }

    private static String kinds(List<EvidenceReference> evidence) {
        return evidence.stream().map(piece -> piece.kind().name()).collect(Collectors.joining(", "));
    }

    private static String worth(List<Money> amount, String before) {
        return amount.stream().findFirst().map(money -> before + money).orElse("");
    }
}
