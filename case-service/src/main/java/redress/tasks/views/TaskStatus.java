package redress.tasks.views;

import redress.policy.Text;

/// How a task stands.
public enum TaskStatus {
    OPEN("open", "待处理"),
    DONE("done", "已完成"),
    REJECTED("rejected", "已拒绝");

    private final String en;
    private final String zh;

    TaskStatus(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    Text text() {
        return new Text(en, zh);
    }
}
