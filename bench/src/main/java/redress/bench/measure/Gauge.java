package redress.bench.measure;

/// Where costs are read.
public interface Gauge {

    /// Brings the ground to rest, so that no run pays for the one before it.
    void settle();

    /// Waits until what the last run left behind is accounted for.
    void await();

    Counters now();
}
