package redress.tasks.domain;

import redress.policy.Text;

/// What a task is about.
public enum TaskKind {
    IMPROVEMENT("See to it that this does not happen again", "改进，避免再次发生"),
    LISTING("Put a listing right, or take it down", "更正或下架链接"),
    SOURCING("Buy it where it came from before", "换回原货源"),
    STOCK_COUNT("Count the stock", "盘点库存"),
    CONTACT_CUSTOMER("Tell the customer", "联系客户");

    private final String en;
    private final String zh;

    TaskKind(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public Text text() {
        return new Text(en, zh);
    }
}
