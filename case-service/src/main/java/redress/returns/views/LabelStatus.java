package redress.returns.views;

import redress.policy.Text;

/// What became of a return's label (I-07).
public enum LabelStatus {
    REQUESTED("asked of the warehouse", "待仓库出单"),
    ISSUED("made, not used yet", "已出，未使用"),
    USED("used", "已使用"),
    CANCELLED("cancelled", "已取消"),
    EXPIRED("not used in time", "逾期未用");

    private final String en;
    private final String zh;

    LabelStatus(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    Text text() {
        return new Text(en, zh);
    }
}
