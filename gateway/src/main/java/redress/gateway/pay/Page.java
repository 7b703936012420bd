package redress.gateway.pay;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import redress.gateway.problem.Text;

/// What a customer sees behind a payment link, in her language: a heading, what it is about, and the button if there is
/// something to press.
final class Page {

    private static final Text TITLE = new Text("Pay the difference", "补差付款");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final String language;
    private final StringBuilder main = new StringBuilder();

    private Page(String acceptLanguage) {
        this.language = acceptLanguage;
    }

    /// The difference is open. Whether somebody can be paid here is another matter.
    static Page open(Asked asked, Till till, String acceptLanguage) {
        var page = about(asked, TITLE, acceptLanguage);
        return switch (till) {
            case OPEN -> page.button().words(new Text("This is a demonstration: no money moves.", "演示环境：不会发生真实付款。"));
            case CLOSED -> page.words(new Text("You cannot pay here. Please ask the shop.", "此处无法付款，请联系商家。"));
        };
    }

    /// It was pressed, and the shop is being told.
    static Page thanks(Asked asked, String acceptLanguage) {
        return about(asked, new Text("Thank you: it is paid", "付款成功，谢谢"), acceptLanguage)
                .words(new Text("The shop is being told. Your order goes on from here.", "已通知商家，订单将继续处理。"));
    }

    static Page paid(Asked asked, String acceptLanguage) {
        return about(asked, new Text("This was paid", "该款项已支付"), acceptLanguage)
                .words(new Text("There is nothing more to pay.", "无需再次付款。"));
    }

    static Page expired(Asked asked, String acceptLanguage) {
        return about(asked, new Text("This link has expired", "该链接已失效"), acceptLanguage)
                .words(new Text("Please ask the shop for a new one.", "请联系商家获取新的链接。"));
    }

    static Page cancelled(Asked asked, String acceptLanguage) {
        return about(asked, new Text("This is not to be paid any more", "该款项已取消"), acceptLanguage)
                .words(new Text("The shop took the link back.", "商家已撤回该链接。"));
    }

    static Page unknown(String acceptLanguage) {
        return new Page(acceptLanguage)
                .heading(new Text("There is nothing behind this link", "该链接无效"))
                .words(new Text("Please check that it is complete.", "请检查链接是否完整。"));
    }

    static Page later(String acceptLanguage) {
        return new Page(acceptLanguage)
                .heading(new Text("Please try again in a moment", "请稍后再试"))
                .words(new Text("Nothing was paid.", "尚未付款。"));
    }

    private static Page about(Asked asked, Text heading, String acceptLanguage) {
        return new Page(acceptLanguage).heading(heading).facts(asked);
    }

    private Page heading(Text text) {
        main.append("<h1>").append(said(text)).append("</h1>\n");
        return this;
    }

    private Page facts(Asked asked) {
        main.append("<dl class=\"panel\">\n");
        fact(new Text("Order", "订单"), asked.orderId());
        fact(new Text("Amount", "金额"), asked.amount().toString());
        fact(new Text("Pay until", "付款截止"), MINUTE.format(asked.expiresAt()));
        main.append("</dl>\n");
        return this;
    }

    private void fact(Text name, String value) {
        main.append("<dt>")
                .append(said(name))
                .append("</dt><dd>")
                .append(escaped(value))
                .append("</dd>\n");
    }

    /// Posts to its own address, signature and all.
    private Page button() {
        main.append("<form method=\"post\" class=\"buttons\"><button type=\"submit\">")
                .append(said(new Text("Pay now", "立即付款")))
                .append("</button></form>\n");
        return this;
    }

    private Page words(Text text) {
        main.append("<p class=\"quiet\">").append(said(text)).append("</p>\n");
        return this;
    }

    private String said(Text text) {
        return escaped(text.in(language));
    }

    String html() {
        return """
            <!doctype html>
            <html lang="%s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="robots" content="noindex">
              <title>%s</title>
              <link rel="icon" href="/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/page.css">
            </head>
            <body>
            <main>
            %s</main>
            </body>
            </html>
            """.formatted(new Text("en", "zh").in(language), said(TITLE), main);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
