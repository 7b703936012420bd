package redress.playbooks.domain;

import java.util.List;
import java.util.Set;
import redress.cases.playbook.Edition;
import redress.policy.Role;

/// What can be asked about the versions of playbooks, and in which roles.
public sealed interface ShelfCommand {

    Edition edition();

    Set<Role> roles();

    /// Write a version, or write it anew while it is not released.
    ///
    /// @param named which version the text says it is; none if that can't be read
    record DraftVersion(Edition edition, String yaml, List<Edition> named, Set<Role> roles) implements ShelfCommand {

        public DraftVersion {
            named = List.copyOf(named);
            roles = Set.copyOf(roles);
        }
    }

    /// @param proof of its text among all that is released
    record CheckVersion(Edition edition, Proof proof, Set<Role> roles) implements ShelfCommand {

        public CheckVersion {
            roles = Set.copyOf(roles);
        }
    }

    /// @param proof of its text among all that is released
    record ReleaseVersion(Edition edition, Proof proof, Set<Role> roles) implements ShelfCommand {

        public ReleaseVersion {
            roles = Set.copyOf(roles);
        }
    }

    /// @param proof of all that stays without it
    record RetireVersion(Edition edition, Proof proof, Set<Role> roles) implements ShelfCommand {

        public RetireVersion {
            roles = Set.copyOf(roles);
        }
    }
}
