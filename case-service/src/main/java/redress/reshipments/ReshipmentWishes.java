package redress.reshipments;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import redress.cases.domain.CaseEvent.ReshipmentAsked;
import redress.eventlog.Recorded;
import redress.eventlog.following.Reaction;
import redress.reshipments.domain.ReshipmentCommand.RequestReshipment;
import redress.reshipments.domain.ReshipmentEvent.Bill;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentRequested;
import redress.reshipments.domain.ReshipmentEvent.SentGoods;
import redress.reshipments.domain.ReshipmentEvent.SentLine;

/// What a case wants sent again becomes a reshipment.
@Singleton
class ReshipmentWishes extends Reaction {

    private final Reshipments reshipments;

    ReshipmentWishes(Reshipments reshipments) {
        this.reshipments = reshipments;
    }

    @Override
    public String name() {
        return "reshipment-wishes";
    }

    @Override
    protected Uni<Void> react(Recorded<?> event) {
        return event.event() instanceof ReshipmentAsked asked
                ? reshipments
                        .begin(
                                asked.reshipmentId(),
                                new RequestReshipment(requested(event.stream(), asked)),
                                cause(event, asked.reshipmentId()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static ReshipmentRequested requested(UUID caseId, ReshipmentAsked asked) {
        return new ReshipmentRequested(
                caseId,
                asked.orderId(),
                asked.lines().stream()
                        .map(line -> new SentLine(line.lineId(), line.quantity()))
                        .toList(),
                asked.instead().stream()
                        .map(goods -> new SentGoods(goods.sku(), goods.quantity(), goods.unitCost()))
                        .toList(),
                asked.sourcing(),
                Bill.valueOf(asked.charge().name()),
                asked.addressRef(),
                asked.dueAt());
    }
}
