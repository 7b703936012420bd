package redress.cases;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseCommand.LookAgain;
import redress.cases.domain.CaseCommand.RecogniseOrder;
import redress.cases.domain.CaseEvent.CaseOpened;
import redress.cases.domain.CaseFile;
import redress.cases.domain.Dossier;
import redress.cases.domain.Intake;
import redress.cases.domain.Texts;
import redress.cases.intake.Complaint;
import redress.content.Contents;
import redress.eventlog.Recorded;
import redress.eventlog.following.Reaction;
import redress.orders.domain.OrderEvent.OrderPlaced;
import redress.orders.domain.OrderEvent.OrderShipped;

/// A case that came before its order is taken up when the order comes; one that came before its parcels looks again.
///
/// It looks from both sides, after an order and after a case: whichever was recorded second finds the other.
@Singleton
class OrderArrivals extends Reaction {

    private static final Actor SELF = new Actor(Actor.Kind.SYSTEM, "order-arrivals", Set.of());

    private final CaseFiles cases;
    private final Docket docket;
    private final Readings readings;
    private final Contents contents;

    OrderArrivals(CaseFiles cases, Docket docket, Readings readings, Contents contents) {
        this.cases = cases;
        this.docket = docket;
        this.readings = readings;
        this.contents = contents;
    }

    @Override
    public String name() {
        return "order-arrivals";
    }

    @Override
    protected Uni<Void> react(Recorded<?> event) {
        return switch (event.event()) {
            case OrderPlaced e -> all(e.orderId(), entry -> takeUp(entry.id(), entry.file(), event));
            case OrderShipped e -> all(e.orderId(), entry -> lookAgain(entry.id(), entry.file(), event));
            case CaseOpened _ -> cases.load(event.stream()).chain(file -> catchUp(event.stream(), file, event));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> catchUp(UUID id, CaseFile file, Recorded<?> event) {
        return file instanceof CaseFile.Open ? lookAgain(id, file, event) : takeUp(id, file, event);
    }

    private Uni<Void> all(String orderId, Function<Docket.Entry, Uni<? extends Void>> what) {
        return docket.of(orderId)
                .onItem()
                .transformToMulti(entries -> Multi.createFrom().iterable(entries.opened()))
                .onItem()
                .transformToUniAndConcatenate(what)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> lookAgain(UUID id, CaseFile file, Recorded<?> event) {
        return file instanceof CaseFile.Open
                ? cases.give(id, new LookAgain(SELF), cause(event, id)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> takeUp(UUID id, CaseFile file, Recorded<?> event) {
        return file instanceof CaseFile.Known known
                        && known.dossier().order() instanceof Dossier.OrderLink.Awaited(var orderId)
                        && !orderId.isEmpty()
                ? read(orderId, known.dossier().opening()).chain(intake -> recognise(id, intake, event))
                : Uni.createFrom().voidItem();
    }

    private Uni<Intake> read(String orderId, CaseOpened opening) {
        return contents.find(opening.texts().values())
                .chain(words -> readings.intake(orderId, complaint(opening, words), opening.receivedAt()));
    }

    private Uni<Void> recognise(UUID id, Intake intake, Recorded<?> event) {
        return switch (intake) {
            case Intake.OrderUnknown() -> Uni.createFrom().voidItem();
            case Intake.OrderKnown(var order, var classification) ->
                cases.give(id, new RecogniseOrder(order, classification, SELF), cause(event, id))
                        .replaceWithVoid();
        };
    }

    private static Complaint complaint(CaseOpened opening, Map<UUID, String> words) {
        return new Complaint(
                words.getOrDefault(opening.texts().get(Texts.SUBJECT), ""),
                words.getOrDefault(opening.texts().get(Texts.TEXT), ""),
                Stream.of(opening.language()).filter(said -> !said.isBlank()).toList());
    }
}
