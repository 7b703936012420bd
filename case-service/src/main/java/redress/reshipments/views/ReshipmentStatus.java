package redress.reshipments.views;

import redress.policy.Text;

/// How far a reshipment is.
public enum ReshipmentStatus {
    REQUESTED("with the warehouse", "仓库处理中"),
    DISPATCHED("on its way", "已发出"),
    DELIVERED("delivered", "已签收"),
    CANCELLED("cancelled", "已取消");

    private final Text text;

    ReshipmentStatus(String en, String zh) {
        this.text = new Text(en, zh);
    }

    Text text() {
        return text;
    }
}
