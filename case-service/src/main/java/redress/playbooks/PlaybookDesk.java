package redress.playbooks;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import redress.cases.playbook.Edition;
import redress.cases.playbook.Finding;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.playbooks.domain.Proof;
import redress.playbooks.domain.Shelf;
import redress.playbooks.domain.ShelfCommand;
import redress.playbooks.domain.ShelfCommand.CheckVersion;
import redress.playbooks.domain.ShelfCommand.DraftVersion;
import redress.playbooks.domain.ShelfCommand.ReleaseVersion;
import redress.playbooks.domain.ShelfCommand.RetireVersion;
import redress.policy.Role;

/// Where versions of playbooks are written, checked, released and retired.
@Singleton
public class PlaybookDesk {

    private static final int ATTEMPTS = 5;

    private final Shelves shelves;
    private final Library library;
    private final Installation installed;
    private final Vertx vertx;

    PlaybookDesk(Shelves shelves, Library library, Installation installed, Vertx vertx) {
        this.shelves = shelves;
        this.library = library;
        this.installed = installed;
        this.vertx = vertx;
    }

    public Uni<Done> draft(Edition edition, String yaml, Set<Role> roles, Cause cause) {
        return aside(() -> installed.loader().named(Stand.file(edition, yaml)))
                .chain(named -> shelves.give(new DraftVersion(edition, yaml, named, roles), cause))
                .call(library::catchUp);
    }

    public Uni<Done> check(Edition edition, Set<Role> roles, Cause cause) {
        return proven(stand -> text(stand, edition), proof -> new CheckVersion(edition, proof, roles), cause);
    }

    public Uni<Done> release(Edition edition, Set<Role> roles, Cause cause) {
        return proven(stand -> text(stand, edition), proof -> new ReleaseVersion(edition, proof, roles), cause);
    }

    public Uni<Done> retire(Edition edition, Set<Role> roles, Cause cause) {
        return proven(stand -> rest(stand, edition), proof -> new RetireVersion(edition, proof, roles), cause);
    }

    /// What there is to say of a version's text, among all that is released.
    public Uni<List<Finding>> findings(Edition edition) {
        return library.advanced()
                .chain(stand -> aside(() -> text(stand, edition)))
                .map(Proof::findings);
    }

    /// Proven on what is known now; if others were quicker, again.
    private Uni<Done> proven(Function<Stand, Proof> look, Function<Proof, ShelfCommand> command, Cause cause) {
        return Uni.createFrom()
                .deferred(library::advanced)
                .chain(stand -> aside(() -> look.apply(stand)))
                .chain(proof -> shelves.give(command.apply(proof), cause))
                .onFailure(PlaybookDesk::isOvertaken)
                .retry()
                .atMost(ATTEMPTS)
                .call(library::catchUp);
    }

    private static boolean isOvertaken(Throwable fault) {
        return fault instanceof Refused refused && refused.rule().equals(Shelf.OVERTAKEN);
    }

    private Proof text(Stand stand, Edition edition) {
        var yaml = stand.shelf().written(edition);
        return new Proof(
                yaml, stand.shelf().basis(), installed.loader().check(List.of(Stand.file(edition, yaml)), stand.now()));
    }

    private Proof rest(Stand stand, Edition edition) {
        return new Proof(
                "",
                stand.shelf().basis(),
                installed.loader().check(List.of(), stand.now().retiring(edition)));
    }

    /// Reading takes longer than what others wait for may.
    private <T> Uni<T> aside(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }
}
