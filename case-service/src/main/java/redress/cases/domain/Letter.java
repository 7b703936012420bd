package redress.cases.domain;

import static redress.cases.domain.Several.and;
import static redress.cases.domain.Several.each;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import redress.cases.domain.CaseEvent.MessageReported;
import redress.cases.domain.CaseEvent.MessageRequested;

/// Something written to a customer or a department.
public record Letter(MessageRequested asked, MessageStatus status) {

    static List<Letter> after(CaseEvent event, List<Letter> letters) {
        return switch (event) {
            case MessageRequested e -> and(letters, new Letter(e, MessageStatus.REQUESTED));
            case MessageReported e -> each(letters, is(e.messageId()), one -> new Letter(one.asked, e.status()));
            case CaseEvent _ -> letters;
        };
    }

    static Predicate<Letter> is(UUID messageId) {
        return one -> one.asked.messageId().equals(messageId);
    }
}
