package redress.cases.playbook;

import java.util.List;
import redress.contracts.EvidenceKind;

/// What the customer is asked to show.
///
/// @param kinds that must be there
/// @param preferred that would help, but need not be
/// @param minimum how many of each kind
public record EvidenceAsk(List<EvidenceKind> kinds, List<EvidenceKind> preferred, int minimum) {

    public static final EvidenceAsk NOTHING = new EvidenceAsk(List.of(), List.of(), 1);

    public EvidenceAsk {
        kinds = List.copyOf(kinds);
        preferred = List.copyOf(preferred);
    }
}
