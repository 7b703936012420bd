package redress.messages;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;
import redress.messages.domain.MessageEvent.MessageRegistered;
import redress.people.Persons;
import redress.policy.Department;
import redress.policy.Policy;

/// Finds out whom a message goes to: a customer as we were told last, a department as the operator set it.
@Singleton
class Addresses {

    /// One mailbox, and nothing that could be read as two.
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"()\\p{Cntrl}]+@[^\\s@<>,;:\"()\\p{Cntrl}]+");

    private final Persons persons;
    private final Policy policy;
    private final MailSettings settings;

    Addresses(Persons persons, Policy policy, MailSettings settings) {
        this.persons = persons;
        this.policy = policy;
        this.settings = settings;
    }

    Uni<Addressee> of(MessageRegistered wish) {
        return wish.addressesCustomer()
                ? persons.find(wish.customerId())
                        .map(p -> new Addressee(p.name(), usable(p.email()), language(wish, p.language())))
                : Uni.createFrom().item(department(wish));
    }

    private Addressee department(MessageRegistered wish) {
        var name = policy.nameOf(Department.valueOf(wish.to()));
        var usual = wish.to().toLowerCase(Locale.ROOT).replace('_', '-') + "@" + settings.domain();
        var mail = settings.departments().getOrDefault(wish.to(), usual);
        return new Addressee(wish.language().startsWith("zh") ? name.zh() : name.en(), mail, wish.language());
    }

    private static String language(MessageRegistered wish, String person) {
        return wish.language().isBlank() ? person : wish.language();
    }

    private static String usable(String mail) {
        return MAIL.matcher(mail).matches() ? mail : "";
    }
}
