package redress.returns;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import redress.cases.CaseFiles;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseCommand.TakeFact;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseOrder;
import redress.cases.domain.Dossier.OrderLink;
import redress.cases.domain.ReturnStatus;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.EventLog;
import redress.policy.ParameterCode;
import redress.policy.Policy;
import redress.returns.domain.LabelEnd;
import redress.returns.domain.Return;
import redress.returns.domain.ReturnCommand;
import redress.returns.domain.ReturnCommand.CancelLabel;
import redress.returns.domain.ReturnCommand.InspectGoods;
import redress.returns.domain.ReturnCommand.IssueLabel;
import redress.returns.domain.ReturnCommand.ProvideTracking;
import redress.returns.domain.ReturnCommand.ReceiveGoods;

/// What happens to a return, its case learns in the same moment: both record it, or neither.
@Singleton
public class ReturnDesk {

    private static final Actor SELF = new Actor(Actor.Kind.SYSTEM, "returns", Set.of());

    private final Returns returns;
    private final CaseFiles cases;
    private final Policy policy;
    private final Clock clock;
    private final EventLog log;

    ReturnDesk(Returns returns, CaseFiles cases, Policy policy, Clock clock, EventLog log) {
        this.returns = returns;
        this.cases = cases;
        this.policy = policy;
        this.clock = clock;
        this.log = log;
    }

    /// The label is there: from now on it may be used, for as long as P-12 says.
    public Uni<Done> issue(UUID id, MadeLabel made, Cause cause) {
        var told = new ReturnReported(
                id,
                ReturnStatus.LABEL_ISSUED,
                "",
                made.cost(),
                List.of(new ReturnReported.Label(made.labelId(), made.carrier())));
        return caseOf(id)
                .chain(this::cancelAt)
                .chain(cancelAt -> both(
                        id,
                        new IssueLabel(made.labelId(), made.carrier(), made.waybill(), made.cost(), cancelAt),
                        told,
                        cause.under(policy.version())));
    }

    public Uni<Done> cancelLabel(UUID id, LabelEnd end, Cause cause) {
        return both(id, new CancelLabel(end), bare(id, ReturnStatus.LABEL_CANCELLED, ""), cause);
    }

    public Uni<Done> track(UUID id, ProvideTracking command, Cause cause) {
        return both(id, command, bare(id, ReturnStatus.IN_TRANSIT, command.waybill()), cause);
    }

    /// @param waybill under which they came; none if nobody told it
    public Uni<Done> receive(UUID id, List<String> waybill, Cause cause) {
        var number = waybill.stream().findFirst().orElse("");
        return both(id, new ReceiveGoods(waybill), bare(id, ReturnStatus.RECEIVED, number), cause);
    }

    public Uni<Done> inspect(UUID id, InspectGoods command, Cause cause) {
        var status = switch (command.finding()) {
            case OK -> ReturnStatus.INSPECTED_OK;
            case NOT_OK -> ReturnStatus.INSPECTED_NOT_OK;
        };
        return both(id, command, bare(id, status, ""), cause);
    }

    private static ReturnReported bare(UUID id, ReturnStatus status, String waybill) {
        return new ReturnReported(id, status, waybill, List.of(), List.of());
    }

    private Uni<Done> both(UUID id, ReturnCommand command, ReturnReported fact, Cause cause) {
        return caseOf(id)
                .chain(caseId -> log.commit(
                        List.of(returns.step(id, command), cases.stepOf(caseId, new TakeFact(fact, SELF))),
                        cause.about(caseId)));
    }

    private Uni<UUID> caseOf(UUID id) {
        return returns.load(id).map(back -> switch (back) {
            case Return.None _ -> throw Refused.absent("return");
            case Return.Known known -> known.opened().caseId();
        });
    }

    /// P-12, by the figures of the shop that sold the goods.
    private Uni<Instant> cancelAt(UUID caseId) {
        return cases.load(caseId).map(file -> {
            var order = orderOf(file);
            var days = policy.shop(order.platform(), order.shop()).figures().days(ParameterCode.LABEL_CANCEL_AFTER);
            return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days));
        });
    }

    private static CaseOrder orderOf(CaseFile file) {
        if (file instanceof CaseFile.Known known && known.dossier().order() instanceof OrderLink.Known(var order)) {
            return order;
        }
        throw new IllegalStateException("a case that lets goods come back knows its order");
    }
}
