package redress.tasks.views;

import redress.policy.Text;

/// What a task is about.
public enum TaskKind {
    IMPROVEMENT("See to it that this does not happen again", "改进，避免再次发生"),
    CONTACT_CUSTOMER("Tell the customer", "联系客户");

    private final Text text;

    TaskKind(String en, String zh) {
        this.text = new Text(en, zh);
    }

    Text text() {
        return text;
    }
}
