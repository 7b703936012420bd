package redress.messages.mailroom;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.UnknownHostException;
import redress.eventlog.Home;
import redress.messages.MailSettings;
import redress.messages.domain.Reason;
import redress.messages.mailroom.Outcome.Accepted;
import redress.messages.mailroom.Outcome.Declined;
import redress.messages.mailroom.Outcome.Unclear;

/// Mail by SMTP. Only a server's own no, and a server that was never reached, make it certain that nothing went out.
@Singleton
class SmtpMailRoom implements MailRoom {

    private static final int TRANSIENT = 500;

    private final ReactiveMailer mailer;
    private final MailSettings settings;

    SmtpMailRoom(ReactiveMailer mailer, MailSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    @Override
    public Uni<Outcome> send(Letter letter) {
        var home = Home.here();
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail(letter)))
                .<Outcome>map(_ -> new Accepted())
                .ifNoItem()
                .after(settings.patience())
                .fail()
                .onFailure()
                .recoverWithItem(SmtpMailRoom::outcome)
                .emitOn(home);
    }

    private static Mail mail(Letter letter) {
        return Mail.withText(letter.to(), letter.subject(), letter.text())
                .setHtml(letter.html())
                .addHeader("Message-ID", letter.messageId())
                .addHeader("Auto-Submitted", "auto-generated");
    }

    static Outcome outcome(Throwable fault) {
        return switch (fault) {
            case SMTPException answer ->
                new Declined(answer.getReplyCode() < TRANSIENT ? Reason.REFUSED_FOR_NOW : Reason.REFUSED);
            case ConnectException _, UnknownHostException _ -> new Declined(Reason.UNREACHABLE);
            case IllegalArgumentException _ -> new Declined(Reason.REFUSED); // it can't be written down as a mail
            case TimeoutException _ -> new Unclear(Reason.NO_ANSWER);
            default -> fault.getCause() == null ? new Unclear(Reason.CONNECTION_LOST) : outcome(fault.getCause());
        };
    }
}
