package redress.messages.inbox;

import static redress.decider.Refused.impossible;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import redress.contracts.CaseMessage.MessageRequested;
import redress.contracts.Channel;
import redress.messages.domain.MessageEvent.MessageRegistered;
import redress.messages.templates.Audience;
import redress.messages.templates.MessageTemplate;
import redress.messages.templates.Templates;
import redress.policy.Department;
import redress.store.Sha256;

/// Reads a wish. One that can't be written is refused: parked, and replayed when there is a template for it.
@Singleton
class Wishes {

    private final Templates templates;

    Wishes(Templates templates) {
        this.templates = templates;
    }

    MessageRegistered read(MessageRequested m) {
        var template = templates
                .find(m.template())
                .orElseThrow(() -> impossible("message.template-unknown", "there is no template " + m.template()));
        fits(template, audience(m.to()));
        var missing = template.missingFrom(given(m));
        if (!missing.isEmpty()) {
            throw impossible("message.variable-missing", m.template() + " says nothing without " + missing);
        }
        return registered(m, template);
    }

    /// With the hash standing for what a person wrote.
    private static Map<String, String> given(MessageRequested m) {
        var given = new HashMap<>(m.data());
        given.put(
                MessageTemplate.WORDS,
                Sha256.read(text(m.contentRef())).map(Sha256::hex).orElse(""));
        return given;
    }

    private static Audience audience(String to) {
        if (to.equals(MessageRegistered.CUSTOMER)) {
            return Audience.CUSTOMER;
        }
        if (Stream.of(Department.values())
                .anyMatch(department -> department.name().equals(to))) {
            return Audience.DEPARTMENT;
        }
        throw impossible("message.addressee-unknown", to + " is neither the customer nor a department");
    }

    private static void fits(MessageTemplate template, Audience audience) {
        if (template.audience() != audience) {
            throw impossible("message.wrong-audience", template.code() + " is not for them");
        }
    }

    private static MessageRegistered registered(MessageRequested m, MessageTemplate template) {
        return new MessageRegistered(
                m.caseId(),
                m.to(),
                text(m.customerId()),
                template.audience() == Audience.CUSTOMER
                        ? Objects.requireNonNullElse(m.channel(), Channel.EMAIL)
                        : Channel.EMAIL,
                template.code(),
                m.language(),
                m.data(),
                template.quotes() ? text(m.contentRef()) : "");
    }

    private static String text(String maybe) {
        return Objects.requireNonNullElse(maybe, "");
    }
}
