package redress.carrierclaims.views;

import redress.carrierclaims.domain.CarrierClaim.*;
import redress.carrierclaims.domain.Worth;
import redress.contracts.CarrierDecision;
import redress.policy.Text;

/// What has to happen next to a claim.
public enum WaitsFor {
    COST("an agent to say what it is worth", "客服填写索赔金额"),
    EVIDENCE("evidence its rule asks for", "补齐必需凭证"),
    FILING("an agent to file it", "客服提出索赔"),
    CARRIER("the carrier's answer", "快递公司答复"),
    MONEY("the carrier's money", "快递公司赔款"),
    DECISION("a lead to give it up, or a better answer", "组长核销或争取新的答复"),
    NOBODY("nothing more", "无");

    private final String en;
    private final String zh;

    WaitsFor(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public Text label() {
        return new Text(en, zh);
    }

    static WaitsFor of(Known claim) {
        return switch (claim) {
            case Draft d when Notice.of(d) == Notice.FILING_TIME_MISSED -> DECISION;
            case Draft d when d.dossier().worth() instanceof Worth.Unknown -> COST;
            case Draft d -> d.dossier().lacks().isEmpty() ? FILING : EVIDENCE;
            case Filed _ -> CARRIER;
            case Answered a -> a.answer().decision() == CarrierDecision.REJECTED ? DECISION : MONEY;
            case Paid _, WrittenOff _ -> NOBODY;
        };
    }
}
