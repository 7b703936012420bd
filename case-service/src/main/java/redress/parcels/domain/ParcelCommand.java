package redress.parcels.domain;

/// What can be asked of our copy of a parcel.
public sealed interface ParcelCommand {

    record RecordFact(ParcelEvent fact) implements ParcelCommand {}
}
