package redress.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.embedded.LocalClaims;
import redress.embedded.SigningKey;

/// The people of a local installation, one or two per role.
public enum DemoUser {
    ANN("agent"),
    BEA("agent"),
    LEE("lead"),
    SUE("supervisor"),
    FIN("finance"),
    PAT("purchasing"),
    WIM("warehouse"),
    PIA("product"),
    OPS("ops"),
    /// The other systems: may publish on every topic.
    INT("integration");

    private static final Duration A_SHIFT = Duration.ofHours(12);

    private final String role;

    DemoUser(String role) {
        this.role = role;
    }

    public static Optional<DemoUser> named(String user) {
        return Arrays.stream(values()).filter(demo -> demo.user().equals(user)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(DemoUser::user).collect(Collectors.joining(", "));
    }

    String user() {
        return name().toLowerCase(Locale.ROOT);
    }

    String role() {
        return role;
    }

    /// A bearer token for a shift's work.
    public String token(SigningKey key) {
        var claims = LocalClaims.of(user(), List.of(role), A_SHIFT);
        if (this == INT) {
            claims.put("topics", List.of("*"));
        }
        return key.sign(claims);
    }
}
