package redress.playbooks;

import java.time.Instant;

/// A version as it stands on the shelf.
///
/// @param since absent if it came with the installation, which then is who brought it
/// @param warnings of its last check; absent if it was not checked here
public record Placed(int version, State state, Instant since, String by, Integer warnings) {

    static final String INSTALLATION = "installation";

    public enum State {
        DRAFT,
        CHECKED,
        RELEASED,
        RETIRED
    }

    static Placed installed(int version) {
        return new Placed(version, State.RELEASED, null, INSTALLATION, null);
    }
}
