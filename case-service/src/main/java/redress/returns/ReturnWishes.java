package redress.returns;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import redress.cases.domain.CaseEvent.LabelCancellationAsked;
import redress.cases.domain.CaseEvent.ReturnAuthorized;
import redress.cases.domain.CaseEvent.ReturnWithdrawalAsked;
import redress.eventlog.Recorded;
import redress.eventlog.following.Reaction;
import redress.returns.domain.LabelEnd;
import redress.returns.domain.ReturnCommand.OpenReturn;
import redress.returns.domain.ReturnCommand.WithdrawReturn;
import redress.returns.domain.ReturnEvent.ReturnOpened;
import redress.returns.domain.ReturnEvent.ReturnedLine;

/// What a case lets come back becomes a return; a label it needs no more is cancelled.
@Singleton
class ReturnWishes extends Reaction {

    private final Returns returns;
    private final ReturnDesk desk;

    ReturnWishes(Returns returns, ReturnDesk desk) {
        this.returns = returns;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "return-wishes";
    }

    @Override
    protected Uni<Void> react(Recorded<?> event) {
        return switch (event.event()) {
            case ReturnAuthorized e ->
                returns.begin(e.rmaId(), new OpenReturn(opened(event.stream(), e)), cause(event, e.rmaId()))
                        .replaceWithVoid();
            case LabelCancellationAsked e ->
                desk.cancelLabel(e.rmaId(), LabelEnd.CANCELLED, cause(event, e.rmaId()))
                        .replaceWithVoid();
            case ReturnWithdrawalAsked e ->
                returns.handle(e.rmaId(), new WithdrawReturn(), cause(event, e.rmaId()))
                        .replaceWithVoid();
            default -> Uni.createFrom().voidItem();
        };
    }

    private static ReturnOpened opened(UUID caseId, ReturnAuthorized e) {
        return new ReturnOpened(
                caseId,
                e.orderId(),
                e.method(),
                e.payer(),
                e.lines().stream()
                        .map(line -> new ReturnedLine(line.lineId(), line.quantity()))
                        .toList());
    }
}
