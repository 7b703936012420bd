package redress.http;

import java.util.List;
import java.util.stream.Stream;
import redress.decider.Refused;

/// Codes as callers write them.
public final class Codes {

    private Codes() {}

    /// What a code means. Refused if it means nothing.
    public static <T extends Enum<T>> T read(Class<T> type, String written, String rule) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(written))
                .findAny()
                .orElseThrow(
                        () -> Refused.impossible(rule, written + " is none of " + List.of(type.getEnumConstants())));
    }

    /// The codes as they are written, once each of them means something.
    public static <T extends Enum<T>> List<String> demand(Class<T> type, List<String> written, String rule) {
        written.forEach(code -> read(type, code, rule));
        return written;
    }
}
