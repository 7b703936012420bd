package redress.gateway.problem;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redress.contracts.Service;

/// An answer that went wrong, told as RFC 9457 asks: which rule, in words, and when to come again.
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String rule;
    private final Text title;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Text> details = new ArrayList<>();
    private final ObjectNode more = JsonNodeFactory.instance.objectNode();

    private Problem(int status, String rule, Text title) {
        this.status = status;
        this.rule = rule;
        this.title = title;
    }

    private static Problem of(int status, String rule, String en, String zh) {
        return new Problem(status, rule, new Text(en, zh));
    }

    public static Problem malformed(String en, String zh) {
        return of(400, "request.malformed", "The request cannot be read", "无法读取请求")
                .because(en, zh);
    }

    public static Problem badEvents() {
        return of(400, "events.invalid", "Some events are invalid; none was taken", "部分事件无效，全部未被接收");
    }

    public static Problem notSignedIn() {
        return of(401, "token.missing", "Sign in first: a bearer token is needed", "请先登录：需要 Bearer 令牌")
                .header("WWW-Authenticate", "Bearer realm=\"redress\"");
    }

    public static Problem badToken() {
        return of(401, "token.invalid", "The token is not valid here or has expired", "令牌无效或已过期")
                .header("WWW-Authenticate", "Bearer realm=\"redress\", error=\"invalid_token\"");
    }

    public static Problem wrongRole() {
        return of(403, "role.missing", "Your role does not allow this", "您的角色无权执行此操作");
    }

    public static Problem topicNotAllowed(String topic) {
        return of(403, "topic.not-allowed", "This client may not publish to a topic", "该客户端无权发布到此主题")
                .because("The token does not allow the topic " + topic + ".", "令牌不允许主题 " + topic + "。");
    }

    public static Problem unknownPath() {
        return of(404, "path.unknown", "There is nothing at this address", "此地址不存在");
    }

    public static Problem unknownEvent() {
        return of(404, "event.unknown", "No service knows this event", "没有服务知道此事件");
    }

    public static Problem clockNotSimulated() {
        return of(404, "clock.not-simulated", "The clock of this installation is the real one", "本系统使用真实时钟");
    }

    public static Problem wrongMethod() {
        return of(405, "method.not-allowed", "This address does not offer this method", "此地址不支持该方法");
    }

    public static Problem notAcceptable() {
        return of(406, "media-type.not-acceptable", "No answer in a wanted media type", "无法以所需的媒体类型应答");
    }

    public static Problem tooLarge(long limit) {
        return of(413, "body.too-large", "The body is too large", "请求体过大")
                .because("At most " + limit + " bytes are taken here.", "此处最多接收 " + limit + " 字节。");
    }

    public static Problem wrongMediaType() {
        return of(415, "media-type.unsupported", "This media type is not taken here", "不支持此媒体类型");
    }

    public static Problem tooFast(Duration wait) {
        return of(429, "rate.exceeded", "Too many requests; slow down", "请求过于频繁，请稍后再试")
                .retryAfter(wait);
    }

    public static Problem fault() {
        return of(500, "gateway.fault", "Something went wrong on our side", "系统内部出错");
    }

    public static Problem notReachable(Service service) {
        return of(503, "service.unavailable", "A service cannot be reached; try again", "服务暂不可用，请重试")
                .because(service.title() + " does not answer.", service.title() + " 没有响应。")
                .retryAfter(Duration.ofSeconds(2));
    }

    public static Problem noServiceReachable() {
        return of(503, "service.unavailable", "No service can be reached; try again", "所有服务暂不可用，请重试")
                .retryAfter(Duration.ofSeconds(2));
    }

    public static Problem tooSlow(Service service) {
        return of(503, "service.too-slow", "A service takes too long; try again", "服务响应超时，请重试")
                .because(service.title() + " did not answer in time.", service.title() + " 未及时响应。")
                .retryAfter(Duration.ofSeconds(5));
    }

    public static Problem keysNotReachable() {
        return of(503, "keys.unavailable", "The keys that check tokens cannot be read; try again", "无法读取令牌校验密钥，请重试")
                .retryAfter(Duration.ofSeconds(5));
    }

    public static Problem brokerNotReachable() {
        return of(503, "broker.unavailable", "Events cannot be stored now; send them again", "暂时无法存储事件，请重新发送")
                .retryAfter(Duration.ofSeconds(5));
    }

    public static Problem crowded() {
        return of(503, "stream.crowded", "Too many live screens are open; try again", "实时连接过多，请稍后再试")
                .retryAfter(Duration.ofSeconds(30));
    }

    public Problem because(String en, String zh) {
        details.add(new Text(en, zh));
        return this;
    }

    public Problem with(String member, Object value) {
        more.putPOJO(member, value);
        return this;
    }

    private Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    private Problem retryAfter(Duration wait) {
        return header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    public int status() {
        return status;
    }

    public String rule() {
        return rule;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /// The body, in the language that an `Accept-Language` header asks for.
    public ObjectNode body(String acceptLanguage) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("type", "urn:redress:" + rule)
                .put("title", title.in(acceptLanguage))
                .put("status", status);
        if (!details.isEmpty()) {
            body.put(
                    "detail",
                    details.stream().map(detail -> detail.in(acceptLanguage)).collect(joining(" ")));
        }
        return body.setAll(more);
    }

    /// Answers a request that never reaches a resource.
    public void send(RoutingContext request) {
        var response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        headers.forEach(response::putHeader);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .end(body(language(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                        .toString());
        Drain.of(request);
    }

    public static String language(String acceptLanguage) {
        return acceptLanguage == null ? "" : acceptLanguage;
    }
}
