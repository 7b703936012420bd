package redress.cases;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Stream;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.OpenCase;
import redress.cases.domain.CaseCommand.ReceiveMessage;
import redress.cases.domain.CaseFile;
import redress.cases.domain.Dossier;
import redress.cases.domain.IncomingMessage;
import redress.cases.domain.Intake;
import redress.content.Contents;
import redress.contracts.Customer;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.EventJson;
import redress.people.Persons;

/// Where a customer's words come in: to the case they name, else to the order's newest open case, else they open one.
@Singleton
public class Reception {

    private static final String CLOSED = "case.closed";
    private static final String ID_TAKEN = "case.id-taken";

    /// So many may open a case about one order at the same moment, and each still gets one.
    private static final int ATTEMPTS = 50;

    private final CaseFiles cases;
    private final Docket docket;
    private final Readings readings;
    private final Persons persons;

    Reception(CaseFiles cases, Docket docket, Readings readings, Persons persons) {
        this.cases = cases;
        this.docket = docket;
        this.readings = readings;
        this.persons = persons;
    }

    /// A message of a customer, by whatever channel.
    public Uni<Done> receive(Words words, Cause cause, Actor by) {
        return keep(words, cause)
                .chain(message -> words.caseId()
                        .map(id -> toCase(id, message, words, cause, by))
                        .orElseGet(() -> toOrder(message, words, cause, by, ATTEMPTS)));
    }

    /// An agent opens a case with what the customer said, whatever other cases the order has.
    public Uni<Done> open(Words words, Cause cause, Actor by) {
        return keep(words, cause).chain(message -> open(message, words, cause, by, ATTEMPTS));
    }

    /// Somebody else may open one about the same order in between; then it is the next.
    private Uni<Done> open(IncomingMessage message, Words words, Cause cause, Actor by, int attempts) {
        return docket.of(words.orderId())
                .chain(entries ->
                        read(words).chain(intake -> give(entries.next(), new OpenCase(message, intake, by), cause)))
                .onFailure(fault -> is(ID_TAKEN, fault) && attempts > 1)
                .recoverWithUni(() -> open(message, words, cause, by, attempts - 1));
    }

    private Uni<IncomingMessage> keep(Words words, Cause cause) {
        var texts = new HashMap<String, UUID>();
        var kept = new HashMap<UUID, String>();
        words.texts().forEach((what, said) -> {
            texts.put(what, Contents.reference(cause, what));
            kept.put(texts.get(what), said);
        });
        var attachments = words.attachments().stream()
                .map(attachment -> {
                    var told = EventJson.write(attachment);
                    var ref = Contents.reference(cause, "attachment " + told);
                    kept.put(ref, told);
                    return new IncomingMessage.Attachment(
                            ref,
                            attachment.mediaType(),
                            Stream.ofNullable(attachment.kind()).toList());
                })
                .toList();
        var message = words.message(texts, attachments);
        return remember(words)
                .chain(() -> persons.keep(words.customerId(), kept, words.receivedAt()))
                .replaceWith(message);
    }

    private Uni<Void> remember(Words words) {
        return words.customer()
                .map((Customer customer) -> persons.keep(customer, words.receivedAt()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Done> toCase(UUID id, IncomingMessage message, Words words, Cause cause, Actor by) {
        return cases.load(id).chain(file -> switch (file) {
            case CaseFile.None _ -> throw Refused.absent("case");
            case CaseFile.Known known ->
                give(id, new ReceiveMessage(message, new Intake.OrderUnknown(), by), cause)
                        .onFailure(fault -> is(CLOSED, fault))
                        .recoverWithUni(() -> anew(orderOf(known), message, words, cause, by));
        });
    }

    /// The case they named is closed: their words go where they would have gone without naming it.
    private Uni<Done> anew(String orderId, IncomingMessage message, Words words, Cause cause, Actor by) {
        var again = words.orderId().isEmpty() ? words.about(orderId) : words;
        return toOrder(again.message(message.texts(), message.attachments()), again, cause, by, ATTEMPTS);
    }

    private static String orderOf(CaseFile.Known file) {
        return switch (file.dossier().order()) {
            case Dossier.OrderLink.Awaited(var orderId) -> orderId;
            case Dossier.OrderLink.Known(var order) -> order.orderId();
        };
    }

    /// A case may be closed or opened by somebody else in between; then the place for it is looked up again.
    private Uni<Done> toOrder(IncomingMessage message, Words words, Cause cause, Actor by, int attempts) {
        return place(words)
                .chain(place ->
                        read(words).chain(intake -> give(place, new ReceiveMessage(message, intake, by), cause)))
                .onFailure(fault -> is(CLOSED, fault) && attempts > 1)
                .recoverWithUni(() -> toOrder(message, words, cause, by, attempts - 1));
    }

    private Uni<UUID> place(Words words) {
        return words.orderId().isEmpty()
                ? Uni.createFrom().item(CaseFiles.idOf(words.customerId(), words.messageId()))
                : docket.of(words.orderId())
                        .map(entries -> entries.holding(words.messageId())
                                .or(entries::newestTaking)
                                .orElse(entries.next()));
    }

    private Uni<Intake> read(Words words) {
        return readings.intake(words.orderId(), words.complaint(), words.receivedAt());
    }

    private Uni<Done> give(UUID id, CaseCommand command, Cause cause) {
        return cases.give(id, command, cause);
    }

    private static boolean is(String rule, Throwable fault) {
        return fault instanceof Refused refused && refused.rule().equals(rule);
    }
}
