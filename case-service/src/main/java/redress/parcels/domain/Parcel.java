package redress.parcels.domain;

import static redress.decider.Refused.because;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.decider.Decider;
import redress.parcels.domain.ParcelCommand.RecordFact;
import redress.parcels.domain.ParcelEvent.ParcelSigned;

/// What the carrier told us about a parcel so far, by its waybill.
public record Parcel(List<ParcelEvent> facts) {

    public static final Decider<Parcel, ParcelCommand, ParcelEvent> DECIDER =
            new Decider<>(ParcelEvent.class, () -> new Parcel(List.of()), Parcel::decide, Parcel::evolve);

    public Parcel {
        facts = List.copyOf(facts);
    }

    static List<ParcelEvent> decide(Parcel parcel, ParcelCommand command) {
        return switch (command) {
            case RecordFact(var fact) when parcel.knows(fact) -> List.of();
            case RecordFact(var fact)
            when parcel.isOfAnotherCarrier(fact) ->
                throw because("parcel.other-carrier", "this waybill belongs to another carrier's parcel");
            case RecordFact(var fact) -> List.of(fact);
        };
    }

    static Parcel evolve(Parcel parcel, ParcelEvent event) {
        return new Parcel(Stream.concat(parcel.facts.stream(), Stream.of(event)).toList());
    }

    /// The newest by the carrier's time, whenever it was told.
    public Optional<ParcelEvent> latest() {
        return facts.stream().max(Comparator.comparing(ParcelEvent::at));
    }

    public boolean isSigned() {
        return facts.stream().anyMatch(ParcelSigned.class::isInstance);
    }

    /// The same happening at the same moment is the same fact, however often and in whatever words it is told.
    private boolean knows(ParcelEvent told) {
        return facts.stream()
                .anyMatch(fact -> fact.getClass() == told.getClass()
                        && fact.at().equals(told.at())
                        && fact.carrier().equals(told.carrier()));
    }

    private boolean isOfAnotherCarrier(ParcelEvent told) {
        return !facts.isEmpty() && !facts.getFirst().carrier().equals(told.carrier());
    }
}
