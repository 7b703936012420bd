package redress.cases.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import redress.cases.domain.CaseEvent.MessageRequested;
import redress.policy.Department;
import redress.policy.Text;

/// What a case writes: to its customer in the customer's language (I-20), to departments in the
/// shop's. Imported history writes to nobody (ENG-19).
record Correspondence(Walk walk, Scene scene) {

    void write(UUID messageId, String contentRef) {
        tellCustomer(messageId, "AGENT_MESSAGE", Map.of(), contentRef);
    }

    void remind(Occasion at) {
        tellCustomer("REMINDER", Map.of(), at);
    }

    Map<String, String> told(Map<String, String> variables) {
        var told = new TreeMap<String, String>();
        variables.forEach((name, fact) -> told.put(name, CaseFact.told(fact, walk.situation())));
        return told;
    }

    void tellCustomer(String template, Map<String, String> variables, Occasion at) {
        tellCustomer(template, variables, at, "message");
    }

    void tellCustomer(String template, Map<String, String> variables, Occasion at, String line) {
        if (walk.isLive()) {
            tellCustomer(at.id(scene.caseId(), line), template, variables, "");
        }
    }

    private void tellCustomer(UUID messageId, String template, Map<String, String> variables, String contentRef) {
        var dossier = walk.situation().dossier();
        walk.note(new MessageRequested(
                messageId,
                MessageRequested.CUSTOMER,
                walk.order().customerId(),
                List.of(dossier.opening().channel()),
                template,
                language(),
                withOrder(variables),
                contentRef));
    }

    void tellDepartment(Department department, String template, Map<String, String> variables, Occasion at) {
        tellDepartment(department, template, variables, at, department.name());
    }

    void tellDepartment(
            Department department, String template, Map<String, String> variables, Occasion at, String line) {
        if (!walk.isLive()) {
            return;
        }
        walk.note(new MessageRequested(
                at.id(scene.caseId(), line),
                department.name(),
                "",
                List.of(),
                template,
                walk.shop().language().toLanguageTag(),
                withOrder(variables),
                ""));
    }

    private Map<String, String> withOrder(Map<String, String> variables) {
        var all = new TreeMap<>(variables);
        all.put("orderId", walk.order().orderId());
        return all;
    }

    /// I-20: the customer's own, else the order's, else the shop's.
    private String language() {
        var said = walk.situation().dossier().opening().language();
        var known = said.isEmpty() ? walk.order().language() : said;
        return known.isEmpty() ? walk.shop().language().toLanguageTag() : known;
    }

    String inOurLanguage(Text text) {
        return walk.shop().language().getLanguage().equals("zh") ? text.zh() : text.en();
    }
}
