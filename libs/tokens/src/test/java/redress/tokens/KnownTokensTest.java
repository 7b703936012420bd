package redress.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class KnownTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Verifying verifying = new Verifying();
    private final KnownTokens tokens = new KnownTokens(verifying, now::get);

    /// Knows two good tokens and counts how often it was asked.
    private static final class Verifying extends JWTCallerPrincipalFactory {

        private int asked;

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected) throws ParseException {
            asked++;
            return switch (token) {
                case "ann" -> principal("ann", NOON.plusSeconds(3600));
                case "bea" -> principal("bea", NOON.plusSeconds(20));
                default -> throw new ParseException("bad");
            };
        }

        private static JWTCallerPrincipal principal(String user, Instant expiry) {
            var claims = new JwtClaims();
            claims.setSubject(user);
            claims.setExpirationTime(NumericDate.fromSeconds(expiry.getEpochSecond()));
            return new DefaultJWTCallerPrincipal(claims);
        }
    }

    @Test
    void a_token_is_verified_once_a_minute() throws ParseException {
        for (int i = 0; i < 3; i++) {
            assertThat(tokens.parse("ann", new JWTAuthContextInfo()).getSubject())
                    .isEqualTo("ann");
        }
        assertThat(verifying.asked).isEqualTo(1);
        now.set(NOON.plusSeconds(60));
        tokens.parse("ann", new JWTAuthContextInfo());
        assertThat(verifying.asked).isEqualTo(2);
    }

    @Test
    void one_that_has_expired_is_not_known_any_more() throws ParseException {
        tokens.parse("bea", new JWTAuthContextInfo());
        now.set(NOON.plusSeconds(20));
        tokens.parse("bea", new JWTAuthContextInfo());
        assertThat(verifying.asked).isEqualTo(2);
    }

    @Test
    void a_bad_one_stays_bad_and_another_ones_caller_is_never_given() throws ParseException {
        tokens.parse("ann", new JWTAuthContextInfo());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.parse("ann ", new JWTAuthContextInfo()))
                    .isInstanceOf(ParseException.class);
        }
        assertThat(tokens.parse("bea", new JWTAuthContextInfo()).getSubject()).isEqualTo("bea");
        assertThat(verifying.asked).isEqualTo(4);
    }
}
