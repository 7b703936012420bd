package redress.cases;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseFile;
import redress.cases.domain.Dossier;
import redress.cases.domain.InScene;
import redress.cases.domain.UnderPlaybooks;
import redress.cases.playbook.Playbooks;
import redress.contracts.DerivedId;
import redress.eventlog.Aggregates;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.EventLog;
import redress.eventlog.Step;
import redress.playbooks.Library;
import redress.policy.Policy;

/// The one way to a case.
///
/// The n-th case about an order has a derived id, so that two messages at once can't open it
/// twice, and so that every case of an order is found by counting.
@Startup
@Singleton
public class CaseFiles extends Aggregates<CaseFile, UnderPlaybooks, CaseEvent> {

    private final Scenes scenes;
    private final Library library;
    private final Policy policy;

    CaseFiles(EventLog log, Library library, Policy policy, Scenes scenes) {
        super("CaseFile", CaseFile.decider(policy), log);
        this.scenes = scenes;
        this.library = library;
        this.policy = policy;
    }

    /// A command to a case, decided in what is known of its parcels now.
    public Uni<Done> give(UUID id, CaseCommand command, Cause cause) {
        return give(id, command, _ -> Uni.createFrom().voidItem(), cause);
    }

    /// The same, when something else was done with the case as it is now; it may be done twice.
    Uni<Done> give(UUID id, CaseCommand command, Function<CaseFile, Uni<Void>> before, Cause cause) {
        Function<CaseFile, Uni<UnderPlaybooks>> then = inScene(id, command);
        return handle(
                id,
                file -> before.apply(file).chain(() -> then.apply(file)),
                cause.about(id).under(policy.version()));
    }

    /// The same as a step of a commit over several streams.
    public Step<?, ?, ?> stepOf(UUID id, CaseCommand command) {
        return step(id, inScene(id, command));
    }

    private Function<CaseFile, Uni<UnderPlaybooks>> inScene(UUID id, CaseCommand command) {
        return file -> scenes.of(id, orderId(file, command))
                .chain(scene -> playbooks(file, command)
                        .map(playbooks -> new UnderPlaybooks(new InScene(command, scene), playbooks)));
    }

    /// A version may have been released a moment ago, through another replica.
    private Uni<Playbooks> playbooks(CaseFile file, CaseCommand command) {
        return command instanceof CaseCommand.MoveToVersion
                ? library.catchUp().map(_ -> library.now())
                : library.knowing(file.pinned());
    }

    private static String orderId(CaseFile file, CaseCommand command) {
        return switch (command) {
            case CaseCommand.OpenCase c -> c.message().orderId();
            case CaseCommand.ReceiveMessage c
            when file instanceof CaseFile.None -> c.message().orderId();
            case CaseCommand.RecogniseOrder c -> c.order().orderId();
            // whatever became of its parcels
            case CaseCommand.AssignCase _,
                    CaseCommand.MarkUrgency _,
                    CaseCommand.StateCost _,
                    CaseCommand.WriteNote _,
                    CaseCommand.WriteToCustomer _ -> "";
            case CaseCommand _ -> orderId(file);
        };
    }

    private static String orderId(CaseFile file) {
        return switch (file) {
            case CaseFile.None _ -> "";
            case CaseFile.Known known ->
                switch (known.dossier().order()) {
                    case Dossier.OrderLink.Known(var order) -> order.orderId();
                    case Dossier.OrderLink.Awaited _ -> "";
                };
        };
    }

    public static UUID idOf(String orderId, int n) {
        return DerivedId.of("case", orderId, Integer.toString(n));
    }

    /// A case about no order that anybody named: every message opens its own.
    public static UUID idOf(String source, String messageId) {
        return DerivedId.of("case-without-order", source, messageId);
    }
}
