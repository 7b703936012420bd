package redress.parcels.domain;

import static redress.decider.Refused.because;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import redress.decider.Decider;
import redress.parcels.domain.ParcelCommand.*;
import redress.parcels.domain.ParcelEvent.*;

/// A parcel by its waybill: what its carrier and its order told so far, and which claims are about it.
public record Parcel(List<Fact> facts, List<Instant> deliveries, List<UUID> claims) {

    public static final Decider<Parcel, ParcelCommand, ParcelEvent> DECIDER = new Decider<>(
            ParcelEvent.class, () -> new Parcel(List.of(), List.of(), List.of()), Parcel::decide, Parcel::evolve);

    public Parcel {
        facts = List.copyOf(facts);
        deliveries = List.copyOf(deliveries);
        claims = List.copyOf(claims);
    }

    static List<ParcelEvent> decide(Parcel parcel, ParcelCommand command) {
        return switch (command) {
            case RecordFact(var fact) when parcel.facts.contains(fact) -> List.of();
            case RecordFact(var fact)
            when parcel.isOfAnotherCarrier(fact) ->
                throw because("parcel.other-carrier", "this waybill belongs to another carrier's parcel");
            case RecordFact(var fact) -> List.of(fact);
            case NoteClaim c -> parcel.note(c);
        };
    }

    static Parcel evolve(Parcel parcel, ParcelEvent event) {
        return switch (event) {
            case Fact e -> new Parcel(and(parcel.facts, e), parcel.deliveries, parcel.claims);
            case ParcelDelivered e -> new Parcel(parcel.facts, and(parcel.deliveries, e.at()), parcel.claims);
            case ParcelClaimed e -> new Parcel(parcel.facts, parcel.deliveries, and(parcel.claims, e.claimId()));
        };
    }

    /// When it first came, by its carrier or its order.
    public Optional<Instant> deliveredAt() {
        return Stream.concat(moments(ParcelSigned.class), deliveries.stream()).min(Comparator.naturalOrder());
    }

    /// When its carrier first said that it cannot be found.
    public Optional<Instant> lostAt() {
        return moments(ParcelReportedLost.class).min(Comparator.naturalOrder());
    }

    private List<ParcelEvent> note(NoteClaim c) {
        var delivered = c.deliveredAt().stream()
                .filter(at -> !deliveries.contains(at))
                .map(at -> new ParcelDelivered(c.waybill(), at));
        var claimed =
                Stream.of(c.claimId()).filter(id -> !claims.contains(id)).map(id -> new ParcelClaimed(c.waybill(), id));
        return Stream.<ParcelEvent>concat(delivered, claimed).toList();
    }

    private Stream<Instant> moments(Class<? extends Fact> kind) {
        return facts.stream().filter(kind::isInstance).map(Fact::at);
    }

    private boolean isOfAnotherCarrier(Fact told) {
        return !facts.isEmpty() && !facts.getFirst().carrier().equals(told.carrier());
    }

    private static <T> List<T> and(List<T> known, T more) {
        return Stream.concat(known.stream(), Stream.of(more)).toList();
    }
}
