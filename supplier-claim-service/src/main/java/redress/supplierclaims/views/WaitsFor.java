package redress.supplierclaims.views;

import redress.contracts.SupplierPlan;
import redress.policy.Text;
import redress.supplierclaims.domain.SupplierClaim.*;
import redress.supplierclaims.domain.Worth;

/// What has to happen next to a claim.
public enum WaitsFor {
    COST("purchasing to say what the goods cost us", "采购提供采购成本"),
    SUBMISSION("purchasing to submit it", "采购提交供应商"),
    SUPPLIER("the supplier's plan", "供应商方案"),
    DECISION("purchasing to accept the plan or to give up", "采购接受方案或核销"),
    GOODS("the supplier's goods", "供应商补货"),
    MONEY("the supplier's money", "供应商赔款"),
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
            case Opened o -> o.dossier().worth() instanceof Worth.Known ? SUBMISSION : COST;
            case Submitted _ -> SUPPLIER;
            case Planned _ -> DECISION;
            case Accepted a -> a.plan().kind() == SupplierPlan.RESHIP ? GOODS : MONEY;
            case Settled _, WrittenOff _ -> NOBODY;
        };
    }
}
