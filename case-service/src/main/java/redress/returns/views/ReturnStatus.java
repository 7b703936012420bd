package redress.returns.views;

import redress.policy.Text;

/// How far a return is, as people see it.
public enum ReturnStatus {
    AUTHORIZED("may come back", "已授权"),
    IN_TRANSIT("on its way back", "退回途中"),
    RECEIVED("arrived", "已收到"),
    INSPECTED_OK("looked at, in order", "检验合格"),
    INSPECTED_NOT_OK("looked at, not in order", "检验不合格"),
    CLOSED("closed", "已结束"),
    CANCELLED("cancelled", "已取消"),
    EXPIRED("expired", "已过期");

    private final String en;
    private final String zh;

    ReturnStatus(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    Text text() {
        return new Text(en, zh);
    }
}
