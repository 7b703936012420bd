package redress.tokens;

import io.quarkus.runtime.util.HashUtil;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tokens that were verified a moment ago: checking a signature anew for each request of one person was the dearest
/// part of a command.
///
/// A token is known by its hash, to its expiry and at most for a minute, so a key that is withdrawn is missed within
/// one.
@Alternative
@Priority(1)
@ApplicationScoped
class KnownTokens extends JWTCallerPrincipalFactory {

    private static final int MOST = 1000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private record Known(JWTCallerPrincipal caller, Instant until) {}

    private final JWTCallerPrincipalFactory verifying;
    private final InstantSource clock;
    private final Map<String, Known> known = new LinkedHashMap<>();

    KnownTokens() {
        this(new DefaultJWTCallerPrincipalFactory(), InstantSource.system());
    }

    /// @param clock the token's issuer's, never a simulated one
    KnownTokens(JWTCallerPrincipalFactory verifying, InstantSource clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected) throws ParseException {
        var mark = HashUtil.sha256(token);
        var now = clock.instant();
        var before = find(mark);
        if (before != null && now.isBefore(before.until())) {
            return before.caller();
        }
        var caller = verifying.parse(token, expected);
        keep(mark, new Known(caller, earlier(now.plus(LONGEST), Instant.ofEpochSecond(caller.getExpirationTime()))));
        return caller;
    }

    private synchronized Known find(String mark) {
        return known.get(mark);
    }

    private synchronized void keep(String mark, Known token) {
        known.remove(mark); // the oldest stand first
        known.put(mark, token);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
