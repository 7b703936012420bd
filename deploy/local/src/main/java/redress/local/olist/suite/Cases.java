package redress.local.olist.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import redress.local.olist.suite.Answer.Done;
import redress.local.olist.suite.Answer.NotThere;
import redress.local.olist.suite.Answer.Refused;
import redress.local.olist.words.Unusable;

/// The cases an agent sees when she pages through the whole list.
public final class Cases {

    public static final String AGENT = "ann";
    private static final String PAGE = "/api/cases?limit=200";

    /// A case as it stands in the list.
    public record Listed(String caseId, String orderId, String status, String issueType) {}

    private Cases() {}

    public static List<Listed> all(Suite suite) {
        var cases = new ArrayList<Listed>();
        var page = page(suite, PAGE);
        page.path("items").forEach(item -> cases.add(listed(item)));
        while (page.path("next").isTextual()) {
            var cursor = URLEncoder.encode(page.path("next").textValue(), StandardCharsets.UTF_8);
            page = page(suite, PAGE + "&cursor=" + cursor);
            page.path("items").forEach(item -> cases.add(listed(item)));
        }
        return cases;
    }

    private static JsonNode page(Suite suite, String path) {
        return switch (suite.get(AGENT, path)) {
            case Done(var body) -> body;
            case NotThere _ -> throw new Unusable("suite.refused", path, 404, "");
            case Refused(var status, var problem) -> throw new Unusable("suite.refused", path, status, problem);
        };
    }

    private static Listed listed(JsonNode item) {
        return new Listed(
                item.path("caseId").asText(),
                item.path("orderId").asText(),
                item.path("status").asText(),
                item.path("issueType").asText("-"));
    }
}
