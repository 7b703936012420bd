package redress.bench.measure;

/// What is measured of a run.
public enum Figure {
    PER_SECOND("1/s"),
    /// Time of one piece of work.
    MICROS("µs"),
    /// CPU of PostgreSQL, all its processes, for one piece of work.
    SERVER_CPU("µs"),
    /// CPU of the process that asks it.
    CLIENT_CPU("µs"),
    /// Both together.
    CPU("µs"),
    /// Write-ahead log written for one piece of work.
    WAL("B"),
    COMMITS_PER_FSYNC(""),
    P50("ms"),
    P99("ms"),
    READY("s"),
    /// Resident memory.
    MEMORY("MiB");

    private final String unit;

    Figure(String unit) {
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }
}
