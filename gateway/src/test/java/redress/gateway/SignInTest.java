package redress.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.gateway.Caller.call;
import static redress.gateway.Caller.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.embedded.Infra;
import redress.embedded.Tokens;

/// Who comes in, and what those hear who don't.
@QuarkusTest
@QuarkusTestResource(Outside.class)
class SignInTest {

    static Stream<String> bad_tokens() {
        return Stream.of(
                Tokens.forged("ann", "agent"),
                Tokens.expired("ann", "agent"),
                Tokens.fromForeignIssuer("ann", "agent"),
                Tokens.forAnotherAudience("ann", "agent"),
                "not.a.token",
                "x");
    }

    @ParameterizedTest
    @MethodSource("bad_tokens")
    void forged_expired_foreign_and_misdirected_tokens_are_refused(String token) {
        var answer = call(to("/api/cases/echo", token));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).contains("invalid_token"));
        assertThat(answer.body()).contains("urn:redress:token.invalid").contains("\"status\":401");
    }

    @Test
    void without_a_token_every_path_asks_for_one() {
        for (var path : new String[] {"/api/cases", "/api/events", "/api/stream", "/api/nothing", "/x/../api/cases"}) {
            var answer = call(to(path));

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body()).as(path).contains("urn:redress:token.missing");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).as(path).isPresent();
        }
    }

    @Test
    void a_problem_speaks_chinese_to_those_who_ask() {
        assertThat(call(to("/api/cases").header("Accept-Language", "zh-CN,zh;q=0.9"))
                        .body())
                .contains("请先登录");
    }

    @Test
    void a_refused_body_does_not_block_the_connection() {
        for (var i = 0; i < 3; i++) {
            var answer = call(to("/api/cases").POST(Caller.chunked(500_000)));

            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void the_public_keys_and_nothing_private_are_published() {
        var keys = call(to("/.well-known/jwks.json"));

        assertThat(keys.statusCode()).isEqualTo(200);
        assertThat(keys.body()).isEqualTo(Infra.signingKey().jwks()).doesNotContain("\"d\":");
        assertThat(call(to("/.well-known/openid-configuration")).body())
                .contains("\"issuer\":\"urn:redress:local\"")
                .contains(Caller.at("/.well-known/jwks.json").toString());
    }

    @Test
    void people_of_the_demonstration_sign_in_by_name_where_that_is_set() {
        assertThat(call(to("/demo/users")).body()).contains("\"user\":\"sue\",\"en\":\"Supervisor\",\"zh\":\"主管\"");
        assertThat(signIn("nobody").statusCode()).isEqualTo(404);
        var token = signIn("ann").body().replaceAll(".*\"token\":\"([^\"]*)\".*", "$1");

        assertThat(call(to("/api/cases/echo", token)).statusCode()).isEqualTo(200);
        assertThat(call(to("/api/maintenance/clock", token)).statusCode()).isEqualTo(403);
    }

    @Test
    void refused_bodies_do_not_block_the_gateways_own_resources() {
        for (var i = 0; i < 3; i++) {
            var answer = call(to("/api/events", Tokens.of("ann", "agent"))
                    .header("Content-Type", "application/cloudevents+json")
                    .POST(Caller.chunked(3_000_000)));

            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    private static HttpResponse<String> signIn(String user) {
        return call(to("/demo/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"user\":\"" + user + "\"}")));
    }

    @Test
    void the_page_comes_with_a_strict_policy() {
        var page = call(to("/"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain("onclick")
                .doesNotContain("<style")
                .doesNotContain("<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
}
