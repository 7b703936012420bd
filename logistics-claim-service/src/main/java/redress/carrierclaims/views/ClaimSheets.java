package redress.carrierclaims.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import redress.carrierclaims.CarrierClaims;
import redress.carrierclaims.domain.CarrierClaim;
import redress.carrierclaims.domain.CarrierClaim.Known;
import redress.carrierclaims.domain.CarrierClaimEvent;
import redress.carrierclaims.domain.CarrierClaimEvent.*;
import redress.carrierclaims.domain.ClaimedLine;
import redress.carrierclaims.domain.Dossier;
import redress.carrierclaims.domain.FilingDeadline;
import redress.carrierclaims.domain.FilingTime;
import redress.carrierclaims.domain.Lack;
import redress.carrierclaims.domain.Worth;
import redress.carrierclaims.views.ClaimSheet.Answered;
import redress.carrierclaims.views.ClaimSheet.Entry;
import redress.carrierclaims.views.ClaimSheet.Filing;
import redress.carrierclaims.views.ClaimSheet.Line;
import redress.carrierclaims.views.ClaimSheet.Missing;
import redress.carrierclaims.views.ClaimSheet.WriteOff;
import redress.content.Contents;
import redress.contracts.CarrierDecision;
import redress.contracts.Money;
import redress.eventlog.Recorded;
import redress.policy.Text;

/// Draws claims from their history.
@Singleton
public class ClaimSheets {

    private final CarrierClaims claims;
    private final Contents contents;

    ClaimSheets(CarrierClaims claims, Contents contents) {
        this.claims = claims;
        this.contents = contents;
    }

    /// With what people wrote and how it came about; empty if there is none.
    public Uni<Optional<ClaimSheet>> whole(List<Recorded<CarrierClaimEvent>> history) {
        var references = history.stream().flatMap(r -> references(r.event())).toList();
        return contents.find(references).map(words -> draw(history, words, story(history)));
    }

    /// As a list shows it.
    Optional<ClaimSheet> brief(List<Recorded<CarrierClaimEvent>> history) {
        return draw(history, Map.of(), null);
    }

    private Optional<ClaimSheet> draw(
            List<Recorded<CarrierClaimEvent>> history, Map<UUID, String> words, List<Entry> story) {
        return claims.fold(history) instanceof Known claim
                ? Optional.of(draw(claim, history, words, story))
                : Optional.empty();
    }

    private static ClaimSheet draw(
            Known claim, List<Recorded<CarrierClaimEvent>> history, Map<UUID, String> words, List<Entry> story) {
        var dossier = claim.dossier();
        var terms = dossier.terms();
        var status = CarrierClaim.status(claim);
        var waitsFor = WaitsFor.of(claim);
        var notice = Notice.of(claim);
        return new ClaimSheet(
                terms.claimId(),
                terms.caseId(),
                terms.orderId().isEmpty() ? null : terms.orderId(),
                terms.carrier(),
                terms.waybill(),
                terms.cause(),
                status,
                new Text(status.en(), status.zh()),
                waitsFor,
                waitsFor.label(),
                notice,
                notice.label(),
                terms.lines().stream().map(ClaimSheets::line).toList(),
                dossier.evidence(),
                claim instanceof CarrierClaim.Draft ? missing(dossier) : List.of(),
                deadline(dossier),
                dossier.worth() instanceof Worth.Known(var amount) ? amount : null,
                last(history, CarrierClaimFiled.class)
                        .map(r -> filing(r, words))
                        .orElse(null),
                history.stream().flatMap(r -> answer(r.event(), words)).toList(),
                agreed(dossier),
                dossier.payments(),
                dossier.paid().orElse(null),
                last(history, CarrierClaimWrittenOff.class)
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

    private static List<Missing> missing(Dossier dossier) {
        return dossier.lacks().stream().map(ClaimSheets::missing).toList();
    }

    private static Missing missing(Lack lack) {
        return new Missing(lack, new Text(lack.en(), lack.zh()));
    }

    private static FilingDeadline deadline(Dossier dossier) {
        return dossier.filing() instanceof FilingTime.Known known ? known.deadline() : null;
    }

    private static Money agreed(Dossier dossier) {
        return dossier.answers().isEmpty()
                ? null
                : maybe(dossier.answers().getLast().amount());
    }

    private static Filing filing(Recorded<CarrierClaimEvent> recorded, Map<UUID, String> words) {
        var e = (CarrierClaimFiled) recorded.event();
        return new Filing(recorded.meta().actor().id(), recorded.at(), written(e.noteRef(), words));
    }

    private static Stream<Answered> answer(CarrierClaimEvent event, Map<UUID, String> words) {
        return switch (event) {
            case CarrierClaimAccepted e ->
                answer(CarrierDecision.ACCEPTED, e.amount(), e.code(), e.answeredAt(), written(e.noteRef(), words));
            case CarrierClaimPartlyAccepted e ->
                answer(
                        CarrierDecision.PARTLY_ACCEPTED,
                        e.amount(),
                        e.code(),
                        e.answeredAt(),
                        written(e.noteRef(), words));
            case CarrierClaimRejected e ->
                answer(CarrierDecision.REJECTED, null, e.code(), e.answeredAt(), written(e.noteRef(), words));
            default -> Stream.of();
        };
    }

    private static Stream<Answered> answer(
            CarrierDecision decision, Money amount, String code, Instant answeredAt, String note) {
        return Stream.of(new Answered(decision, amount, code.isEmpty() ? null : code, answeredAt, note));
    }

    private static WriteOff writtenOff(Recorded<CarrierClaimEvent> recorded, Map<UUID, String> words) {
        var e = (CarrierClaimWrittenOff) recorded.event();
        return new WriteOff(
                maybe(e.amount()), recorded.meta().actor().id(), e.role(), recorded.at(), words.get(e.reasonRef()));
    }

    private static List<Entry> story(List<Recorded<CarrierClaimEvent>> history) {
        return history.stream()
                .map(r -> new Entry(
                        r.version(), r.at(), r.type(), r.meta().actor().id(), ClaimWords.tell(r.event())))
                .toList();
    }

    private static Stream<UUID> references(CarrierClaimEvent event) {
        return switch (event) {
            case CarrierClaimFiled e -> e.noteRef().stream();
            case CarrierClaimAccepted e -> e.noteRef().stream();
            case CarrierClaimPartlyAccepted e -> e.noteRef().stream();
            case CarrierClaimRejected e -> e.noteRef().stream();
            case CarrierClaimWrittenOff e -> Stream.of(e.reasonRef());
            case CarrierClaimOpened _,
                    CarrierClaimCostAsked _,
                    CarrierClaimValued _,
                    CarrierClaimEvidenceAdded _,
                    CarrierClaimFormStamped _,
                    CarrierClaimFilingTimeSet _,
                    CarrierClaimFilingTimeNear _,
                    CarrierClaimFilingTimeMissed _,
                    CarrierPaymentReceived _,
                    CarrierClaimPaid _ -> Stream.of();
        };
    }

    private static Optional<Recorded<CarrierClaimEvent>> last(
            List<Recorded<CarrierClaimEvent>> history, Class<? extends CarrierClaimEvent> type) {
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
