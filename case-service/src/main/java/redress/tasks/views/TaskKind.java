package redress.tasks.views;

import redress.policy.Text;

/// What a task is about.
public enum TaskKind {
    IMPROVEMENT("See to it that this does not happen again", "改进，避免再次发生"),
    CONTACT_CUSTOMER("Tell the customer", "联系客户");

    private final String en;
    private final String zh;

    TaskKind(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    Text text() {
        return new Text(en, zh);
    }
}
