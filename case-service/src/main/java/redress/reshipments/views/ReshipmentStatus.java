package redress.reshipments.views;

import redress.policy.Text;

/// How far a reshipment is.
public enum ReshipmentStatus {
    REQUESTED("with the warehouse", "仓库处理中"),
    DISPATCHED("on its way", "已发出"),
    DELIVERED("delivered", "已签收"),
    CANCELLED("cancelled", "已取消");

    private final String en;
    private final String zh;

    ReshipmentStatus(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    Text text() {
        return new Text(en, zh);
    }
}
