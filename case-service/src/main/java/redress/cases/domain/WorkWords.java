package redress.cases.domain;

import static redress.cases.domain.CaseWords.told;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.cases.domain.CaseEvent.CarrierClaimReported;
import redress.cases.domain.CaseEvent.CostStated;
import redress.cases.domain.CaseEvent.EvidenceReceived;
import redress.cases.domain.CaseEvent.EvidenceRequested;
import redress.cases.domain.CaseEvent.LiabilityDetermined;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.CaseEvent.RefundRequested;
import redress.cases.domain.CaseEvent.ReshipmentAsked;
import redress.cases.domain.CaseEvent.ReshipmentReported;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.CaseEvent.TopUpReported;
import redress.cases.domain.CaseWords.Told;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.policy.Text;

/// What a case has in hand, in words: evidence, findings, and what came of claims, refunds and reshipments.
final class WorkWords {

    private WorkWords() {}

    static Told evidenceAsked(EvidenceRequested e) {
        var needed = names(e.kinds());
        var liked = names(e.preferred());
        var en = Stream.of(needed.en(), e.preferred().isEmpty() ? "" : "if possible: " + liked.en())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        var zh = Stream.of(needed.zh(), e.preferred().isEmpty() ? "" : "最好有：" + liked.zh())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
        return told("ENG-11", "Asked for evidence: " + en, "请求举证：" + zh);
    }

    static Told evidenceCame(EvidenceReceived e) {
        var kind = names(e.kind());
        return e.kind().isEmpty()
                ? told("ENG-11", "A file came; what it shows is not said", "收到文件，尚未说明内容")
                : told("ENG-11", "Evidence came: " + kind.en(), "收到举证：" + kind.zh());
    }

    private static Names names(List<EvidenceKind> kinds) {
        var texts = kinds.stream().map(Glossary::of).toList();
        return new Names(
                texts.stream().map(Text::en).collect(Collectors.joining(", ")),
                texts.stream().map(Text::zh).collect(Collectors.joining("、")));
    }

    /// Several at once; empty if there are none.
    private record Names(String en, String zh) {}

    static Told blamed(LiabilityDetermined e) {
        var party = e.party().label();
        var cause = e.cause().label();
        return told("1.4", "At fault: " + party.en() + ", " + cause.en(), "责任方：" + party.zh() + "，" + cause.zh());
    }

    static Told reshipment(ReshipmentAsked e) {
        var source = Glossary.of(e.sourcing());
        return told("R-000-27", "Goods are to be sent again, from " + source.en(), "安排补发，来源：" + source.zh());
    }

    static Told reshipment(ReshipmentReported e) {
        var status = Glossary.of(e.status());
        return e.waybill().isEmpty()
                ? told("5.1", "Reshipment: " + status.en(), "补发：" + status.zh())
                : told(
                        "5.1",
                        "Reshipment: " + status.en() + ", waybill " + e.waybill(),
                        "补发：" + status.zh() + "，运单号 " + e.waybill());
    }

    static Told cost(CostStated e) {
        var what = Glossary.of(e.cost().of());
        return told(
                "5.1",
                "Cost of " + what.en() + " " + e.cost().id() + ": " + e.amount(),
                what.zh() + " " + e.cost().id() + " 的成本：" + e.amount());
    }

    static Told topUp(TopUpReported e) {
        var status = Glossary.of(e.status());
        return told("5.4", "Top-up: " + status.en(), "补差：" + status.zh());
    }

    static Told goodsBack(ReturnReported e) {
        var status = Glossary.of(e.status());
        return e.waybill().isEmpty()
                ? told("5.1", "Return: " + status.en(), "退货：" + status.zh())
                : told(
                        "5.1",
                        "Return: " + status.en() + ", waybill " + e.waybill(),
                        "退货：" + status.zh() + "，运单号 " + e.waybill());
    }

    static Told refund(RefundRequested e) {
        var kind = Glossary.of(e.kind());
        var who = e.by().equals(Requester.SYSTEM) ? new Text("the system", "系统") : new Text(e.by().id(), e.by().id());
        return told(
                "ENG-14",
                "Asked for by " + who.en() + ": " + kind.en() + amount(", ", e.amount()),
                who.zh() + " 申请：" + kind.zh() + amount("，", e.amount()));
    }

    static Told refund(RefundReported e) {
        var status = Glossary.of(e.status());
        return told(
                e.rule().isEmpty() ? "5.4" : e.rule(),
                "Refund: " + status.en() + amount(", ", e.amount()),
                "退款：" + status.zh() + amount("，", e.amount()));
    }

    static Told claim(SupplierClaimReported e) {
        var status = Glossary.of(e.status());
        var plan = e.plan().stream().map(Glossary::of).toList();
        return told(
                "5.2",
                "Supplier claim: " + status.en()
                        + plan.stream().map(text -> ", plan: " + text.en()).collect(Collectors.joining())
                        + amount(", ", e.amount()),
                "供应商索赔：" + status.zh()
                        + plan.stream().map(text -> "，方案：" + text.zh()).collect(Collectors.joining())
                        + amount("，", e.amount()));
    }

    static Told claim(CarrierClaimReported e) {
        var status = Glossary.of(e.status());
        return told(
                "5.3",
                "Carrier claim: " + status.en() + amount(", ", e.amount()),
                "快递索赔：" + status.zh() + amount("，", e.amount()));
    }

    private static String amount(String before, List<Money> amount) {
        return amount.stream().map(sum -> before + sum).collect(Collectors.joining());
    }
}
