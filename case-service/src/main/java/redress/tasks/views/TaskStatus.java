package redress.tasks.views;

import redress.policy.Text;

/// How a task stands.
public enum TaskStatus {
    OPEN("open", "待处理"),
    DONE("done", "已完成"),
    REJECTED("rejected", "已拒绝");

    private final Text text;

    TaskStatus(String en, String zh) {
        this.text = new Text(en, zh);
    }

    Text text() {
        return text;
    }
}
