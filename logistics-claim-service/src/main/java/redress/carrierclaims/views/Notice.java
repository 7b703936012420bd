package redress.carrierclaims.views;

import redress.carrierclaims.domain.CarrierClaim.Draft;
import redress.carrierclaims.domain.CarrierClaim.Known;
import redress.carrierclaims.domain.FilingTime;
import redress.policy.Text;

/// What somebody should see at once about an unfiled claim: its time runs out, or ran out.
public enum Notice {
    NONE("in time", "期限内"),
    FILING_TIME_NEAR("the time to file it is nearly over", "索赔期限即将届满"),
    FILING_TIME_MISSED("the time to file it is over", "已错过索赔期限");

    private final String en;
    private final String zh;

    Notice(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public Text label() {
        return new Text(en, zh);
    }

    /// It can still be saved.
    boolean isPressing() {
        return this == FILING_TIME_NEAR;
    }

    static Notice of(Known claim) {
        return claim instanceof Draft(var dossier) && dossier.filing() instanceof FilingTime.Known known
                ? switch (known.stage()) {
                    case RUNNING -> NONE;
                    case NEAR -> FILING_TIME_NEAR;
                    case MISSED -> FILING_TIME_MISSED;
                }
                : NONE;
    }
}
