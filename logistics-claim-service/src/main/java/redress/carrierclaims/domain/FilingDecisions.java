package redress.carrierclaims.domain;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;

import java.util.List;
import java.util.stream.Collectors;
import redress.carrierclaims.domain.CarrierClaim.*;
import redress.carrierclaims.domain.CarrierClaimCommand.*;
import redress.carrierclaims.domain.CarrierClaimEvent.*;
import redress.contracts.EvidenceReference;
import redress.decider.Refused;
import redress.policy.Role;

/// From the wish to the filing: one table per command.
final class FilingDecisions {

    /// Carriers are phoned by agents (domain 1.3).
    static final List<Role> AT_WORK = List.of(Role.AGENT, Role.LEAD, Role.SUPERVISOR);

    private FilingDecisions() {}

    static List<CarrierClaimEvent> request(CarrierClaim claim, RequestClaim c) {
        return switch (claim) {
            case None _ -> open(c.terms());
            case Known known when known.dossier().terms().equals(c.terms()) -> List.of();
            case Known known
            when !known.dossier().terms().asksTheSameAs(c.terms()) ->
                throw because("carrierclaim.id-taken", "another claim has this id");
            case Draft _, Filed _, Answered _ -> added(claim, c.terms().evidence());
            case Paid _, WrittenOff _ -> List.of(); // it ended, so nobody looks at evidence any more
        };
    }

    private static List<CarrierClaimEvent> open(ClaimTerms terms) {
        var opened = new CarrierClaimOpened(terms);
        return switch (Worth.of(terms)) {
            case Worth.Known worth -> List.of(opened, new CarrierClaimValued(worth.amount()));
            case Worth.Unknown _ ->
                List.of(
                        opened,
                        new CarrierClaimCostAsked(
                                terms.lines().stream().map(ClaimedLine::lineId).toList()));
        };
    }

    static List<CarrierClaimEvent> stateCost(CarrierClaim claim, StateCost c) {
        c.by().inOneOf(AT_WORK);
        var worth = Worth.stated(c.cost(), c.freight(), c.amount());
        return switch (claim) {
            case Known known when known.dossier().worth().equals(worth) -> List.of();
            case Draft _ -> List.of(new CarrierClaimValued(worth.amount()));
            case Filed _, Answered _, Paid _ ->
                throw because("carrierclaim.filed", "its amount was put to the carrier already");
            case WrittenOff _ -> throw writtenOff();
            case None _ -> throw absent("carrier claim");
        };
    }

    static List<CarrierClaimEvent> addEvidence(CarrierClaim claim, AddEvidence c) {
        c.by().inOneOf(AT_WORK);
        return switch (claim) {
            case Draft _, Filed _, Answered _ -> added(claim, c.evidence());
            case Paid _ -> throw paidAlready();
            case WrittenOff _ -> throw writtenOff();
            case None _ -> throw absent("carrier claim");
        };
    }

    private static List<CarrierClaimEvent> added(CarrierClaim claim, List<EvidenceReference> shown) {
        var known = claim instanceof Known k ? k.dossier().evidence() : List.<EvidenceReference>of();
        var fresh = shown.stream().filter(piece -> !known.contains(piece)).toList();
        return fresh.isEmpty() ? List.of() : List.of(new CarrierClaimEvidenceAdded(fresh));
    }

    /// R-003-26.
    static List<CarrierClaimEvent> stamp(CarrierClaim claim, StampForm c) {
        return switch (claim) {
            case Known known when known.dossier().form() == ClaimForm.STAMPED -> List.of();
            case Known _ -> List.of(new CarrierClaimFormStamped(c.stampedAt()));
            case None _ -> throw absent("carrier claim");
        };
    }

    /// P-26. Once it is filed, no time runs.
    static List<CarrierClaimEvent> setTime(CarrierClaim claim, SetFilingTime c) {
        return switch (claim) {
            case Draft d
            when d.dossier().filing() instanceof FilingTime.Known known
                    && known.deadline().equals(c.deadline()) -> List.of();
            case Draft _ -> List.of(new CarrierClaimFilingTimeSet(c.deadline()));
            case Filed _, Answered _, Paid _, WrittenOff _ -> List.of();
            case None _ -> throw absent("carrier claim");
        };
    }

    /// P-34, then P-26: the clock only reminds.
    static List<CarrierClaimEvent> remind(CarrierClaim claim, RemindOfFiling c) {
        return switch (claim) {
            case Draft d when d.dossier().filing() instanceof FilingTime.Known known -> reminded(known, c);
            case Known _ -> List.of();
            case None _ -> throw absent("carrier claim");
        };
    }

    private static List<CarrierClaimEvent> reminded(FilingTime.Known time, RemindOfFiling c) {
        var dueAt = time.deadline().dueAt();
        var reached = time.deadline().stageAt(c.at());
        if (reached.compareTo(time.stage()) <= 0) {
            return List.of();
        }
        return switch (reached) {
            case RUNNING -> List.of();
            case NEAR -> List.of(new CarrierClaimFilingTimeNear(dueAt));
            case MISSED -> List.of(new CarrierClaimFilingTimeMissed(dueAt));
        };
    }

    static List<CarrierClaimEvent> file(CarrierClaim claim, FileClaim c) {
        c.by().inOneOf(AT_WORK);
        return switch (claim) {
            case Draft d -> List.of(filed(d.dossier(), c));
            case Filed _, Answered _, Paid _ -> List.of(); // so it is already
            case WrittenOff _ -> throw writtenOff();
            case None _ -> throw absent("carrier claim");
        };
    }

    /// I-10: with the evidence its rule asks for, in time.
    private static CarrierClaimEvent filed(Dossier dossier, FileClaim c) {
        if (dossier.filing().isOver(c.at())) {
            throw because("carrierclaim.filing-too-late", "I-10: the time to file it (P-26) is over");
        }
        if (!dossier.lacks().isEmpty()) {
            throw because("carrierclaim.evidence-missing", "I-10: it lacks " + words(dossier.lacks()));
        }
        return switch (dossier.worth()) {
            case Worth.Unknown _ ->
                throw because("carrierclaim.cost-unknown", "an agent has yet to say what it is worth");
            case Worth.Known worth -> filed(dossier, worth, c);
        };
    }

    private static CarrierClaimEvent filed(Dossier dossier, Worth.Known worth, FileClaim c) {
        var terms = dossier.terms();
        return new CarrierClaimFiled(
                terms.caseId(),
                terms.carrier(),
                terms.waybill(),
                terms.cause(),
                worth.amount(),
                dossier.evidence(),
                c.note());
    }

    private static String words(List<Lack> lacks) {
        return lacks.stream().map(Lack::en).collect(Collectors.joining(", "));
    }

    static Refused writtenOff() {
        return because("carrierclaim.written-off", "it was given up");
    }

    static Refused paidAlready() {
        return because("carrierclaim.paid", "the carrier paid it");
    }
}
