package redress.faults.blows;

import redress.faults.lines.Way;

/// What is done to one of the suite's processes.
public sealed interface Blow {

    String victim();

    /// Its victim dies and must be brought back.
    default boolean isDeadly() {
        return switch (this) {
            case Kill _, StopAtOnce _, Crash _, Fill _ -> true;
            case Freeze _, Silence _, Cut _, Sever _, Slow _, Hole _ -> false;
        };
    }

    /// kill -9.
    record Kill(String victim) implements Blow {}

    /// PostgreSQL drops everything at once, as in `pg_ctl stop -m immediate`.
    record StopAtOnce(String victim) implements Blow {}

    /// It dies by itself when it passes this point for the so-manieth time from now on.
    record Crash(String victim, String point, int pass) implements Blow {}

    /// It stands still for a while; meanwhile others take what it carried.
    record Freeze(String victim) implements Blow {}

    /// PostgreSQL or Kafka keeps every connection and answers nothing for a while.
    record Silence(String victim) implements Blow {}

    /// All of a service's connections to its database break.
    record Cut(String victim) implements Blow {}

    /// A service's connections to its database, or all to Kafka, break in the middle of a packet: the one that reaches
    /// beyond so many bytes.
    record Sever(String victim, Way way, int bytes) implements Blow {}

    /// A service's line to its database, or that to Kafka, is slow for a while.
    record Slow(String victim) implements Blow {}

    /// Nothing comes over a service's line to its database for a while, and nobody is told.
    record Hole(String victim) implements Blow {}

    /// PostgreSQL's disk is full for a while.
    record Fill(String victim) implements Blow {}
}
