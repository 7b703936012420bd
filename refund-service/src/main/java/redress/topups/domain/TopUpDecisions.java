package redress.topups.domain;

import static redress.decider.Refused.because;
import static redress.decider.Refused.impossible;

import java.util.List;
import java.util.function.Function;
import redress.decider.Decider;
import redress.topups.domain.TopUp.*;
import redress.topups.domain.TopUpCommand.*;
import redress.topups.domain.TopUpEvent.*;

/// What may become of a top-up: a table of command and state.
public final class TopUpDecisions {

    public static final Decider<TopUp, TopUpCommand, TopUpEvent> DECIDER =
            new Decider<>(TopUpEvent.class, None::new, TopUpDecisions::decide, TopUpDecisions::evolve);

    private TopUpDecisions() {}

    static List<TopUpEvent> decide(TopUp topUp, TopUpCommand command) {
        return switch (command) {
            case CreateTopUp c -> create(topUp, c);
            case PayTopUp c -> pay(topUp.known(), c);
            case ExpireTopUp _ -> expire(topUp.known());
            case CancelTopUp _ -> cancel(topUp.known());
        };
    }

    static TopUp evolve(TopUp topUp, TopUpEvent event) {
        return switch (event) {
            case TopUpCreated e -> new Open(new Offer(e.topUp(), e.amount(), e.expiresAt(), e.url()));
            case TopUpPaid e -> moved(topUp, offer -> new Paid(offer, e.paidAt()));
            case TopUpExpired _ -> moved(topUp, Expired::new);
            case TopUpCancelled _ -> moved(topUp, Cancelled::new);
        };
    }

    private static List<TopUpEvent> create(TopUp topUp, CreateTopUp c) {
        return switch (topUp) {
            case None _ -> created(c.offer());
            case Known known when known.offer().isAsWishedIn(c.offer()) -> List.of();
            case Known _ -> throw because("topup.id-taken", "another top-up has this id");
        };
    }

    private static List<TopUpEvent> created(Offer offer) {
        if (offer.amount().isZero() || offer.amount().isNegative()) {
            throw impossible("topup.nothing", "a top-up is more than nothing");
        }
        return List.of(new TopUpCreated(offer.topUp(), offer.amount(), offer.expiresAt(), offer.url()));
    }

    private static List<TopUpEvent> pay(Known topUp, PayTopUp c) {
        return switch (topUp) {
            case Open(var offer) when offer.isOver(c.paidAt()) -> throw expired();
            case Open(var offer)
            when offer.amount().equals(c.amount()) -> List.of(new TopUpPaid(offer.topUp(), c.amount(), c.paidAt()));
            case Open(var offer) -> throw because("topup.other-amount", "it asks for " + offer.amount());
            case Paid _ -> throw because("topup.paid-already", "another payment did that");
            case Expired _ -> throw expired();
            case Cancelled _ -> throw cancelled();
        };
    }

    private static List<TopUpEvent> expire(Known topUp) {
        return switch (topUp) {
            case Open(var offer) -> List.of(new TopUpExpired(offer.topUp()));
            case Paid _, Expired _, Cancelled _ -> List.of();
        };
    }

    private static List<TopUpEvent> cancel(Known topUp) {
        return switch (topUp) {
            case Open(var offer) -> List.of(new TopUpCancelled(offer.topUp()));
            case Cancelled _ -> List.of();
            case Paid _ -> throw because("topup.paid", "it was paid: a refund gives the money back");
            case Expired _ -> throw expired();
        };
    }

    private static TopUp moved(TopUp topUp, Function<Offer, TopUp> move) {
        return switch (topUp) {
            case None none -> none;
            case Known known -> move.apply(known.offer());
        };
    }

    private static RuntimeException expired() {
        return because("topup.expired", "its link has expired");
    }

    private static RuntimeException cancelled() {
        return because("topup.cancelled", "it was taken back");
    }
}
