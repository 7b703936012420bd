package redress.local.demo.sample;

import java.util.List;

/// The sample contradicts itself: what is wrong, each in a line.
public final class Unplayable extends RuntimeException {

    Unplayable(List<String> faults) {
        super(String.join("\n", faults));
    }

    Unplayable(String file, Throwable cause) {
        super(file + ": " + cause.getMessage(), cause);
    }
}
