package redress.carrierclaims.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import redress.contracts.EvidenceKind;
import redress.contracts.EvidenceReference;
import redress.contracts.Money;

/// All that is known of a claim, whatever its state.
///
/// @param evidence what there is by now; each piece once, as it was last shown
/// @param answers what the carrier said so far, the last one counts
/// @param payments what they paid so far
public record Dossier(
        ClaimTerms terms,
        Worth worth,
        List<EvidenceReference> evidence,
        ClaimForm form,
        FilingTime filing,
        List<Answer> answers,
        List<Payment> payments) {

    public Dossier {
        evidence = List.copyOf(evidence);
        answers = List.copyOf(answers);
        payments = List.copyOf(payments);
    }

    static Dossier of(ClaimTerms terms) {
        return new Dossier(
                terms,
                new Worth.Unknown(),
                terms.evidence(),
                ClaimForm.UNSTAMPED,
                new FilingTime.Unknown(),
                List.of(),
                List.of());
    }

    Dossier worth(Worth known) {
        return new Dossier(terms, known, evidence, form, filing, answers, payments);
    }

    Dossier showing(List<EvidenceReference> more) {
        var pieces = new LinkedHashMap<UUID, EvidenceReference>();
        Stream.concat(evidence.stream(), more.stream()).forEach(piece -> pieces.put(piece.evidenceId(), piece));
        return new Dossier(terms, worth, new ArrayList<>(pieces.values()), form, filing, answers, payments);
    }

    Dossier stamped() {
        return new Dossier(terms, worth, evidence, ClaimForm.STAMPED, filing, answers, payments);
    }

    Dossier filing(FilingTime time) {
        return new Dossier(terms, worth, evidence, form, time, answers, payments);
    }

    Dossier and(Answer answer) {
        return new Dossier(terms, worth, evidence, form, filing, and(answers, answer), payments);
    }

    Dossier and(Payment payment) {
        return new Dossier(terms, worth, evidence, form, filing, answers, and(payments, payment));
    }

    /// What it may not be filed without and does not have.
    public List<Lack> lacks() {
        return Lack.of(this);
    }

    /// Nothing if no payment came.
    public Optional<Money> paid() {
        return payments.stream().map(Payment::amount).reduce(Money::plus);
    }

    boolean shows(EvidenceKind kind) {
        return evidence.stream().anyMatch(piece -> piece.kind() == kind);
    }

    boolean holds(String paymentId) {
        return payments.stream().anyMatch(payment -> payment.paymentId().equals(paymentId));
    }

    /// This very answer, or the last one in the same words.
    boolean knows(Answer answer) {
        return answers.contains(answer)
                || (!answers.isEmpty() && answers.getLast().saysAs(answer));
    }

    private static <T> List<T> and(List<T> known, T more) {
        return Stream.concat(known.stream(), Stream.of(more)).toList();
    }
}
