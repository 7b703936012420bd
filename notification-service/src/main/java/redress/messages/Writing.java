package redress.messages;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.decider.Refused;
import redress.messages.domain.MessageEvent.MessageRegistered;
import redress.messages.templates.MessageTemplate;
import redress.messages.templates.Templates;
import redress.people.Contents;
import redress.people.Words;
import redress.store.ContentStore;
import redress.store.Damaged;
import redress.store.Sha256;

/// Puts a message into words, once: what is sent again is what was sent.
@Singleton
class Writing {

    private final Templates templates;
    private final Contents contents;
    private final ContentStore store;

    Writing(Templates templates, Contents contents, ContentStore store) {
        this.templates = templates;
        this.contents = contents;
        this.store = store;
    }

    /// Nothing, if it was to bring a person's words and they are gone.
    Uni<Optional<Words>> words(UUID message, MessageRegistered wish, Addressee addressee) {
        return Sha256.read(wish.contentRef())
                .map(ref -> quote(ref)
                        .chain(said -> said.map(
                                        words -> write(message, wish, addressee, Map.of(MessageTemplate.WORDS, words))
                                                .map(Optional::of))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))))
                .orElseGet(() -> write(message, wish, addressee, Map.of()).map(Optional::of));
    }

    private Uni<Words> write(UUID message, MessageRegistered wish, Addressee addressee, Map<String, String> quoted) {
        var template = templates
                .find(wish.template())
                .orElseThrow(() -> Refused.because("message.template-unknown", "there is no such template"));
        var values = new HashMap<>(wish.data());
        values.put("name", addressee.name());
        values.put("caseId", wish.caseId().toString());
        values.putAll(quoted);
        var words = templates.write(template, addressee.language(), values);
        return contents.keepFirst(Messages.contentOf(message), wish.customerId(), words);
    }

    private Uni<Optional<String>> quote(Sha256 ref) {
        return store.findWords(ref)
                .onFailure(Damaged.class)
                .invoke(damaged -> Log.error("words to be sent are damaged", damaged))
                .onFailure(Damaged.class)
                .recoverWithItem(Optional.empty())
                .map(said -> said.filter(words -> !words.isBlank()));
    }
}
