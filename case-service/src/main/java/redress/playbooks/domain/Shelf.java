package redress.playbooks.domain;

import static java.util.stream.Collectors.toSet;
import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;
import static redress.decider.Refused.forbidden;
import static redress.decider.Refused.impossible;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.cases.playbook.Edition;
import redress.cases.playbook.Playbooks;
import redress.decider.Decider;
import redress.decider.Refused;
import redress.playbooks.domain.Proof.Basis;
import redress.playbooks.domain.ShelfCommand.CheckVersion;
import redress.playbooks.domain.ShelfCommand.DraftVersion;
import redress.playbooks.domain.ShelfCommand.ReleaseVersion;
import redress.playbooks.domain.ShelfCommand.RetireVersion;
import redress.playbooks.domain.ShelfEvent.PlaybookChecked;
import redress.playbooks.domain.ShelfEvent.PlaybookDrafted;
import redress.playbooks.domain.ShelfEvent.PlaybookReleased;
import redress.playbooks.domain.ShelfEvent.PlaybookRetired;
import redress.playbooks.domain.Version.Checked;
import redress.playbooks.domain.Version.Draft;
import redress.playbooks.domain.Version.None;
import redress.playbooks.domain.Version.Released;
import redress.playbooks.domain.Version.Retired;
import redress.policy.Role;

/// All versions of all playbooks. They lead into each other, so whether one may be released or retired depends on all
/// the others: they are decided on together.
///
/// @param installed versions that came with the installation
/// @param versions what people here did to them, and added
public record Shelf(Set<Edition> installed, Map<Edition, Version> versions) {

    /// The rule that refuses a proof whose ground has moved: a new one may hold.
    public static final String OVERTAKEN = "playbook.overtaken";

    private static final Set<String> IN_EVERY_CASE = Set.of(Playbooks.INTAKE, Playbooks.MANUAL);

    public Shelf {
        installed = Set.copyOf(installed);
        versions = Map.copyOf(versions);
    }

    public static Decider<Shelf, ShelfCommand, ShelfEvent> decider(Set<Edition> installed) {
        return new Decider<>(ShelfEvent.class, () -> of(installed), Shelf::decide, Shelf::evolve);
    }

    public static Shelf of(Set<Edition> installed) {
        return new Shelf(installed, Map.of());
    }

    /// A draft does not hide what the installation brings under its number since.
    public Version at(Edition edition) {
        var done = versions.getOrDefault(edition, new None());
        return switch (done) {
            case None _, Draft _, Checked _ -> installed.contains(edition) ? new Released() : done;
            case Released _, Retired _ -> done;
        };
    }

    /// What a proof must rest on to hold now.
    public Basis basis() {
        return new Basis(all(Released.class), all(Retired.class));
    }

    private Set<Edition> all(Class<? extends Version> state) {
        return versions.entrySet().stream()
                .filter(entry -> state.isInstance(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static List<ShelfEvent> decide(Shelf shelf, ShelfCommand command) {
        if (!command.roles().contains(Role.OPS)) {
            throw forbidden("playbook.role", "only ops writes, releases and retires playbooks");
        }
        return switch (command) {
            case DraftVersion c -> shelf.draft(c);
            case CheckVersion c -> shelf.check(c);
            case ReleaseVersion c -> shelf.release(c);
            case RetireVersion c -> shelf.retire(c);
        };
    }

    private List<ShelfEvent> draft(DraftVersion c) {
        if (!c.named().isEmpty() && !c.named().contains(c.edition())) {
            throw impossible("playbook.other-version", "the text says it is another version than " + c.edition());
        }
        return switch (at(c.edition())) {
            case Draft(var yaml) when yaml.equals(c.yaml()) -> List.of();
            case Checked(var yaml) when yaml.equals(c.yaml()) -> List.of();
            case None _, Draft _, Checked _ -> List.of(new PlaybookDrafted(id(c), number(c), c.yaml()));
            case Released _, Retired _ ->
                throw because("playbook.version-taken", c.edition() + " was released: a change takes a new version");
        };
    }

    private List<ShelfEvent> check(CheckVersion c) {
        return switch (at(c.edition())) {
            case None _ -> throw noVersion();
            case Draft(var yaml) -> {
                demand(yaml, c.proof());
                yield List.of(new PlaybookChecked(id(c), number(c), c.proof().warnings()));
            }
            case Checked(var yaml) -> {
                demand(yaml, c.proof());
                yield List.of();
            }
            case Released _ -> List.of();
            case Retired _ -> throw retired(c);
        };
    }

    /// What was without fault when it was checked may not be any more: it is proven anew.
    private List<ShelfEvent> release(ReleaseVersion c) {
        return switch (at(c.edition())) {
            case None _ -> throw noVersion();
            case Draft _ -> throw because("playbook.not-checked", c.edition() + " is a draft: it is checked first");
            case Checked(var yaml) -> {
                demand(yaml, c.proof());
                yield List.of(new PlaybookReleased(id(c), number(c)));
            }
            case Released _ -> List.of();
            case Retired _ -> throw retired(c);
        };
    }

    private List<ShelfEvent> retire(RetireVersion c) {
        return switch (at(c.edition())) {
            case None _ -> throw noVersion();
            case Draft _, Checked _ -> throw because("playbook.not-released", c.edition() + " was never released");
            case Released _
            when isLastOfEveryCase(c.edition()) ->
                throw because("playbook.needed", "every case goes by " + id(c) + ": release another version first");
            case Released _ -> {
                demandCurrent("", c.proof());
                if (c.proof().isFaulty()) {
                    throw because(
                            "playbook.needed",
                            "others lead into it:\n" + c.proof().faults());
                }
                yield List.of(new PlaybookRetired(id(c), number(c)));
            }
            case Retired _ -> List.of();
        };
    }

    private boolean isLastOfEveryCase(Edition edition) {
        var known = new HashSet<>(installed);
        known.addAll(versions.keySet());
        return IN_EVERY_CASE.contains(edition.playbook())
                && known.stream()
                        .filter(other -> other.playbook().equals(edition.playbook()) && !other.equals(edition))
                        .noneMatch(other -> at(other) instanceof Released);
    }

    private void demand(String yaml, Proof proof) {
        demandCurrent(yaml, proof);
        if (proof.isFaulty()) {
            throw impossible("playbook.faulty", proof.faults());
        }
    }

    private void demandCurrent(String yaml, Proof proof) {
        if (!proof.yaml().equals(yaml) || !proof.basis().equals(basis())) {
            throw because(OVERTAKEN, "playbooks were written, released or retired meanwhile: try again");
        }
    }

    private static Refused noVersion() {
        return absent("playbook version");
    }

    private static Refused retired(ShelfCommand c) {
        return because("playbook.retired", c.edition() + " is retired: its text takes a new version");
    }

    private static String id(ShelfCommand c) {
        return c.edition().playbook();
    }

    private static int number(ShelfCommand c) {
        return c.edition().version();
    }

    public static Shelf evolve(Shelf shelf, ShelfEvent event) {
        return switch (event) {
            case PlaybookDrafted e -> shelf.with(e, new Draft(e.yaml()));
            case PlaybookChecked e -> shelf.with(e, new Checked(shelf.written(e.edition())));
            case PlaybookReleased e -> shelf.with(e, new Released());
            case PlaybookRetired e -> shelf.with(e, new Retired());
        };
    }

    /// The text of a version that is not released yet; empty for others.
    public String written(Edition edition) {
        return switch (versions.getOrDefault(edition, new None())) {
            case Draft(var yaml) -> yaml;
            case Checked(var yaml) -> yaml;
            case None _, Released _, Retired _ -> "";
        };
    }

    private Shelf with(ShelfEvent event, Version version) {
        var changed = new HashMap<>(versions);
        changed.put(event.edition(), version);
        return new Shelf(installed, changed);
    }
}
