package redress.supplierclaims.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import redress.content.Contents;
import redress.contracts.Money;
import redress.eventlog.Recorded;
import redress.policy.Text;
import redress.supplierclaims.SupplierClaims;
import redress.supplierclaims.domain.ClaimedLine;
import redress.supplierclaims.domain.PlannedReturn;
import redress.supplierclaims.domain.SupplierClaim;
import redress.supplierclaims.domain.SupplierClaim.Known;
import redress.supplierclaims.domain.SupplierClaim.Waiting;
import redress.supplierclaims.domain.SupplierClaimEvent;
import redress.supplierclaims.domain.SupplierClaimEvent.*;
import redress.supplierclaims.domain.Worth;
import redress.supplierclaims.views.ClaimSheet.Entry;
import redress.supplierclaims.views.ClaimSheet.Line;
import redress.supplierclaims.views.ClaimSheet.ProposedPlan;
import redress.supplierclaims.views.ClaimSheet.Submission;
import redress.supplierclaims.views.ClaimSheet.WriteOff;

/// Draws claims from their history.
@Singleton
public class ClaimSheets {

    private final SupplierClaims claims;
    private final Contents contents;

    ClaimSheets(SupplierClaims claims, Contents contents) {
        this.claims = claims;
        this.contents = contents;
    }

    /// With what people wrote and how it came about; empty if there is none.
    public Uni<Optional<ClaimSheet>> whole(List<Recorded<SupplierClaimEvent>> history) {
        var references = history.stream().flatMap(r -> references(r.event())).toList();
        return contents.find(references).map(words -> draw(history, words, story(history)));
    }

    /// As a list shows it.
    Optional<ClaimSheet> brief(List<Recorded<SupplierClaimEvent>> history) {
        return draw(history, Map.of(), null);
    }

    private Optional<ClaimSheet> draw(
            List<Recorded<SupplierClaimEvent>> history, Map<UUID, String> words, List<Entry> story) {
        return claims.fold(history) instanceof Known claim
                ? Optional.of(draw(claim, history, words, story))
                : Optional.empty();
    }

    private static ClaimSheet draw(
            Known claim, List<Recorded<SupplierClaimEvent>> history, Map<UUID, String> words, List<Entry> story) {
        var dossier = claim.dossier();
        var terms = dossier.terms();
        var status = SupplierClaim.status(claim);
        var worth = dossier.worth() instanceof Worth.Known known ? known : null;
        var waitsFor = WaitsFor.of(claim);
        var agreed = last(history, SupplierPlanAccepted.class).map(r -> ((SupplierPlanAccepted) r.event()).amount());
        var settled = claim instanceof SupplierClaim.Settled s ? Optional.of(s.amount()) : Optional.<Money>empty();
        return new ClaimSheet(
                terms.claimId(),
                terms.caseId(),
                terms.orderId().isEmpty() ? null : terms.orderId(),
                terms.supplierId(),
                terms.cause(),
                status,
                new Text(status.en(), status.zh()),
                waitsFor,
                waitsFor.label(),
                claim instanceof SupplierClaim.Submitted s && s.waiting() == Waiting.OVERDUE,
                terms.lines().stream().map(ClaimSheets::line).toList(),
                terms.evidence(),
                maybe(terms.wanted()),
                worth == null ? null : worth.cost(),
                worth == null ? null : worth.freight(),
                worth == null ? null : worth.amount(),
                last(history, SupplierClaimSubmitted.class)
                        .map(r -> submission(r, words))
                        .orElse(null),
                plans(history, words),
                agreed.orElse(null),
                dossier.payments(),
                dossier.paid().orElse(null),
                settled.orElse(null),
                settled.flatMap(amount -> agreed.map(amount::minus))
                        .filter(more -> more.compareTo(Money.zero(more.currency())) > 0)
                        .orElse(null),
                dossier.returns().stream().map(PlannedReturn::rmaId).toList(),
                last(history, SupplierClaimWrittenOff.class)
                        .map(r -> writtenOff(r, words))
                        .orElse(null),
                history.getFirst().at(),
                story,
                history.getLast().version());
    }

    private static Line line(ClaimedLine line) {
        return new Line(
                line.lineId(), line.sku().isEmpty() ? null : line.sku(), line.quantity(), maybe(line.unitCost()));
    }

    private static Submission submission(Recorded<SupplierClaimEvent> recorded, Map<UUID, String> words) {
        var e = (SupplierClaimSubmitted) recorded.event();
        return new Submission(
                e.channel(), recorded.meta().actor().id(), recorded.at(), e.answerDueAt(), written(e.noteRef(), words));
    }

    private static List<ProposedPlan> plans(List<Recorded<SupplierClaimEvent>> history, Map<UUID, String> words) {
        return history.stream()
                .map(Recorded::event)
                .filter(SupplierPlanProposed.class::isInstance)
                .map(SupplierPlanProposed.class::cast)
                .map(e -> new ProposedPlan(e.plan(), maybe(e.amount()), e.answeredAt(), written(e.reasonRef(), words)))
                .toList();
    }

    private static WriteOff writtenOff(Recorded<SupplierClaimEvent> recorded, Map<UUID, String> words) {
        var e = (SupplierClaimWrittenOff) recorded.event();
        return new WriteOff(maybe(e.amount()), recorded.meta().actor().id(), recorded.at(), words.get(e.reasonRef()));
    }

    private static List<Entry> story(List<Recorded<SupplierClaimEvent>> history) {
        return history.stream()
                .map(r -> new Entry(
                        r.version(), r.at(), r.type(), r.meta().actor().id(), ClaimWords.tell(r.event())))
                .toList();
    }

    private static Stream<UUID> references(SupplierClaimEvent event) {
        return switch (event) {
            case SupplierClaimSubmitted e -> e.noteRef().stream();
            case SupplierPlanProposed e -> e.reasonRef().stream();
            case SupplierClaimSettled e -> e.noteRef().stream();
            case SupplierClaimWrittenOff e -> Stream.of(e.reasonRef());
            case SupplierClaimOpened _,
                    PurchaseCostAsked _,
                    SupplierClaimValued _,
                    SupplierAnswerOverdue _,
                    SupplierPlanAccepted _,
                    SupplierReturnPlanned _,
                    SupplierPaymentReceived _ -> Stream.of();
        };
    }

    private static Optional<Recorded<SupplierClaimEvent>> last(
            List<Recorded<SupplierClaimEvent>> history, Class<? extends SupplierClaimEvent> type) {
        return history.stream().filter(r -> type.isInstance(r.event())).reduce((_, later) -> later);
    }

    private static String written(List<UUID> reference, Map<UUID, String> words) {
        return reference.stream()
                .filter(words::containsKey)
                .map(words::get)
                .findFirst()
                .orElse(null);
    }

    private static <T> T maybe(List<T> one) {
        return one.isEmpty() ? null : one.getFirst();
    }
}
