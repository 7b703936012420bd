package redress.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Tokens for tests, good ones and bad ones, signed with the key that [Infra] told the service to trust.
public final class Tokens {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private Tokens() {}

    public static String of(String user, String... roles) {
        return Infra.signingKey().sign(claims(user, roles));
    }

    /// An integration client that may publish to these topics; `*` means all.
    public static String client(String user, String... topics) {
        var claims = claims(user, "integration");
        claims.put("topics", List.of(topics));
        return Infra.signingKey().sign(claims);
    }

    public static String expired(String user, String... roles) {
        var claims = claims(user, roles);
        claims.put("iat", Instant.now().minus(AN_HOUR.multipliedBy(2)).getEpochSecond());
        claims.put("exp", Instant.now().minus(AN_HOUR).getEpochSecond());
        return Infra.signingKey().sign(claims);
    }

    /// Rightly signed, by an issuer nobody here knows.
    public static String fromForeignIssuer(String user, String... roles) {
        var claims = claims(user, roles);
        claims.put("iss", "urn:somebody:else");
        return Infra.signingKey().sign(claims);
    }

    /// Rightly signed, meant for another application.
    public static String forAnotherAudience(String user, String... roles) {
        var claims = claims(user, roles);
        claims.put("aud", "another-application");
        return Infra.signingKey().sign(claims);
    }

    /// Everything right but the key.
    public static String forged(String user, String... roles) {
        return SigningKey.stranger().signAs(Infra.signingKey(), claims(user, roles));
    }

    private static Map<String, Object> claims(String user, String... roles) {
        return LocalClaims.of(user, List.of(roles), AN_HOUR);
    }
}
