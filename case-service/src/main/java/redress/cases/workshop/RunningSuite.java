package redress.cases.workshop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import redress.cases.playbook.CasePath;
import redress.cases.playbook.Playbook;

/// The suite that runs on this machine: it alone knows which way a case took.
final class RunningSuite {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, String> environment;
    private final String language;

    RunningSuite(Map<String, String> environment, String language) {
        this.environment = Map.copyOf(environment);
        this.language = language;
    }

    String drawn(String playbook, String caseId) {
        return get("/playbooks/" + encoded(playbook) + "?format=mermaid&case=" + encoded(caseId));
    }

    /// The way of a case through a playbook, from its story.
    CasePath path(String playbook, String caseId) {
        var nodes = new HashSet<String>();
        var steps = new HashSet<CasePath.Step>();
        var at = "";
        for (var entry : read(get("/cases/" + encoded(caseId) + "/timeline")).path("items")) {
            var because = entry.path("because");
            if (because.path("playbook").asText().equals(playbook)) {
                nodes.add(because.path("node").asText());
                steps.add(new CasePath.Step(
                        because.path("node").asText(), because.path("answer").asText()));
            }
            at = because.path("next").asText(at);
        }
        return new CasePath(nodes, steps, Playbook.of(at).equals(playbook) ? at : "");
    }

    private String get(String path) {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + environment.getOrDefault("REDRESS_PORT", "8080") + "/api" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + environment.getOrDefault("REDRESS_TOKEN", ""))
                .header("Accept-Language", language)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw refused(answer.statusCode(), answer.body());
            }
            return answer.body();
        } catch (IOException unreachable) {
            throw new Unusable("The suite does not answer: start it with ./redress up.", "系统没有响应：请用 ./redress up 启动。");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unusable("Interrupted.", "已中断。");
        }
    }

    /// In the suite's own words.
    private static Unusable refused(int status, String body) {
        var why = status + " " + read(body).path("detail").asText();
        return new Unusable(why, why);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            return JSON.missingNode();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
