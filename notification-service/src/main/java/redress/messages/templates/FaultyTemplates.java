package redress.messages.templates;

import java.util.List;

/// Templates that can't be used, with one sentence per fault.
public final class FaultyTemplates extends RuntimeException {

    private final List<String> faults;

    FaultyTemplates(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
