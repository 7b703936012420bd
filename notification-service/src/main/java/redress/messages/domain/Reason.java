package redress.messages.domain;

/// Why a message did not go out, or why nobody knows. What servers say in their own words may name people.
public enum Reason {
    UNREACHABLE("the mail server can't be reached", "无法连接邮件服务器"),
    REFUSED_FOR_NOW("the mail server doesn't take it now", "邮件服务器暂不接收"),
    REFUSED("the mail server refuses it", "邮件服务器拒收"),
    CONNECTION_LOST("the connection broke before the mail server answered", "邮件服务器答复前连接中断"),
    NO_ANSWER("the mail server didn't answer in time", "邮件服务器未及时答复"),
    WORDS_GONE("the words it was to bring are erased or damaged", "要写的内容已删除或损坏"),
    NO_OUTCOME("we stopped before its outcome was known", "结果未知时程序已停止");

    private final String en;
    private final String zh;

    Reason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }
}
