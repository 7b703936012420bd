package redress.eventlog;

import java.util.UUID;

/// What became of a command: recorded now, recorded the first time it was given, or already so.
///
/// @param stream the first stream it was for
/// @param version that stream's version afterwards
/// @param position of the last event in the log; 0 if there never was one
public record Done(UUID stream, int version, long position, Sight sight) {

    public enum Sight {
        FIRST,
        REPEATED
    }
}
