package redress.messages;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.UUID;
import redress.decider.Refused;
import redress.messages.domain.MessageEvent.MessageRegistered;
import redress.messages.templates.Templates;
import redress.people.Contents;
import redress.people.Words;

/// Puts a message into words, once: what is sent again is what was sent.
@Singleton
class Writing {

    private final Templates templates;
    private final Contents contents;

    Writing(Templates templates, Contents contents) {
        this.templates = templates;
        this.contents = contents;
    }

    Uni<Words> words(UUID message, MessageRegistered wish, Addressee addressee) {
        var template = templates
                .find(wish.template())
                .orElseThrow(() -> Refused.because("message.template-unknown", "there is no such template"));
        var values = new HashMap<>(wish.data());
        values.put("name", addressee.name());
        values.put("caseId", wish.caseId().toString());
        var words = templates.write(template, addressee.language(), values);
        return contents.keepFirst(Messages.contentOf(message), wish.customerId(), words);
    }
}
