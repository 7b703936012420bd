package redress.cases.domain;

import static redress.cases.domain.Several.and;
import static redress.cases.domain.Several.each;

import java.util.List;
import redress.cases.domain.CaseEvent.EvidenceKindChanged;
import redress.cases.domain.CaseEvent.EvidenceReceived;
import redress.contracts.EvidenceKind;

/// @param kind none while nobody said what it shows
public record Evidence(EvidenceReceived received, List<EvidenceKind> kind) {

    public Evidence {
        kind = List.copyOf(kind);
    }

    static List<Evidence> after(CaseEvent event, List<Evidence> evidence) {
        return switch (event) {
            case EvidenceReceived e -> and(evidence, new Evidence(e, e.kind()));
            case EvidenceKindChanged e ->
                each(
                        evidence,
                        one -> one.received.evidenceId().equals(e.evidenceId()),
                        one -> new Evidence(one.received, List.of(e.kind())));
            case CaseEvent _ -> evidence;
        };
    }
}
