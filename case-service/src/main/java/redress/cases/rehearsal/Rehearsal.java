package redress.cases.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.ReceiveMessage;
import redress.cases.domain.CaseCommand.WaitIsOver;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseFile.Open;
import redress.cases.domain.InScene;
import redress.cases.domain.IncomingMessage;
import redress.cases.domain.Intake;
import redress.cases.domain.Scene;
import redress.cases.intake.Classification;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbooks;
import redress.contracts.Channel;
import redress.decider.Decider;
import redress.decider.Refused;
import redress.policy.Policy;

/// A made-up case that goes through the real engine, to see where a playbook leads. It writes to nobody.
public final class Rehearsal {

    private static final UUID CASE_ID = new UUID(7, 7);
    private static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Actor CUSTOMER = new Actor(Actor.Kind.CUSTOMER, "CUSTOMER", Set.of());

    private final Playbooks playbooks;
    private final Policy policy;
    private final World world;
    private final Decider<CaseFile, InScene, CaseEvent> decider;
    private final List<CaseEvent> history = new ArrayList<>();
    private CaseFile file = new CaseFile.None();
    private Instant now = BEGIN;

    Rehearsal(Playbooks playbooks, Policy policy, World world, Classification classification) {
        this.playbooks = playbooks;
        this.policy = policy;
        this.world = world;
        this.decider = CaseFile.decider(playbooks, policy);
        apply(decide(new ReceiveMessage(complaint(), new Intake.OrderKnown(world.order(), classification), CUSTOMER)));
    }

    private static IncomingMessage complaint() {
        return new IncomingMessage(
                "MESSAGE", Channel.EMAIL, "ORDER", "CUSTOMER", "en", Map.of("text", new UUID(0, 1)), List.of(), BEGIN);
    }

    public List<CaseEvent> history() {
        return List.copyOf(history);
    }

    CaseFile file() {
        return file;
    }

    public boolean isOver() {
        return !(file instanceof Open);
    }

    /// Where it stands.
    Node node() {
        return switch (file) {
            case Open(var _, var run) -> playbooks.node(run.playbook(), run.version(), run.node());
            case CaseFile _ -> throw new IllegalStateException("the case is closed");
        };
    }

    /// What may happen next and leads somewhere; none once it is over.
    List<Choice> choices() {
        return file instanceof Open open
                ? new Choices(open, node(), history, playbooks, policy, scene())
                        .all().stream().filter(this::leadsSomewhere).toList()
                : List.of();
    }

    private boolean leadsSomewhere(Choice choice) {
        try {
            return !decide(choice.command()).isEmpty();
        } catch (Refused _) {
            return false;
        }
    }

    void take(Choice choice) {
        apply(decide(choice.command()));
    }

    private List<CaseEvent> decide(CaseCommand command) {
        var at = command instanceof WaitIsOver over ? over.dueAt() : now;
        return decider.decide(file, new InScene(command, new Scene(CASE_ID, at, world.parcels())));
    }

    private void apply(List<CaseEvent> events) {
        history.addAll(events);
        events.forEach(event -> file = CaseFile.evolve(file, event));
        now = now.plusSeconds(60);
    }

    private Scene scene() {
        return new Scene(CASE_ID, now, world.parcels());
    }
}
