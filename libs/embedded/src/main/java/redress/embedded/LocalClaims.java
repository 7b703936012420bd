package redress.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a token of the local issuer says about its bearer.
public final class LocalClaims {

    public static final String ISSUER = "urn:redress:local";
    public static final String AUDIENCE = "redress";

    private LocalClaims() {}

    public static Map<String, Object> of(String user, List<String> roles, Duration validity) {
        var now = Instant.now();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("sub", user);
        claims.put("upn", user);
        claims.put("groups", roles);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(validity).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }
}
