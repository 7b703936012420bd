package redress.returns;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import redress.cases.CaseFiles;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseFile;
import redress.eventlog.Recorded;
import redress.eventlog.following.Reaction;
import redress.returns.domain.Return;
import redress.returns.domain.ReturnCommand.CloseReturn;
import redress.returns.domain.ReturnEvent.ReturnInspected;
import redress.returns.domain.Stage;

/// A return is closed once its goods were found in order and its case has ended. What was not in order, a person
/// closes.
///
/// It looks from both sides, after an inspection and after a case's end: whichever was recorded second finds the other.
@Singleton
class ReturnClosings extends Reaction {

    private final Returns returns;
    private final CaseFiles cases;

    ReturnClosings(Returns returns, CaseFiles cases) {
        this.returns = returns;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "return-closings";
    }

    @Override
    protected Uni<Void> react(Recorded<?> event) {
        return switch (event.event()) {
            case CaseClosed _ -> close(event.stream(), event);
            case ReturnInspected _ ->
                returns.load(event.stream()).chain(back -> switch (back) {
                    case Return.Known known -> close(known.opened().caseId(), event);
                    case Return.None _ -> Uni.createFrom().voidItem();
                });
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> close(UUID caseId, Recorded<?> event) {
        return cases.load(caseId)
                .chain(file -> Multi.createFrom()
                        .iterable(ended(file))
                        .onItem()
                        .transformToUniAndConcatenate(rmaId -> closeIfInOrder(rmaId, event))
                        .onItem()
                        .ignoreAsUni());
    }

    private static List<UUID> ended(CaseFile file) {
        return switch (file) {
            case CaseFile.Closed closed ->
                closed.dossier().undertakings().returns().stream()
                        .map(back -> back.authorized().rmaId())
                        .toList();
            case CaseFile.Live _, CaseFile.None _ -> List.of();
        };
    }

    private Uni<Void> closeIfInOrder(UUID rmaId, Recorded<?> event) {
        return returns.load(rmaId)
                .chain(back -> back instanceof Return.Known known && known.stage() == Stage.INSPECTED_OK
                        ? returns.handle(rmaId, new CloseReturn(), cause(event, rmaId))
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
