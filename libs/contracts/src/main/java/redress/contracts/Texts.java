package redress.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// Goes over what was sent before its schema does: a field that is `null` counts as absent, and a
/// text must be one that every store takes (no character 0, no half of a pair).
final class Texts {

    private final List<Fault> faults = new ArrayList<>();

    private Texts() {}

    static List<Fault> check(JsonNode tree) {
        var texts = new Texts();
        texts.go("", tree);
        return texts.faults;
    }

    private void go(String pointer, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                ((ObjectNode) node).removeIf(JsonNode::isNull);
                node.properties().forEach(field -> go(pointer + "/" + escaped(field.getKey()), field.getValue()));
            }
            case ARRAY -> goAlong(pointer, node);
            case STRING -> judge(pointer, node.textValue());
            default -> {} // numbers and truth values are what they are
        }
    }

    private void goAlong(String pointer, JsonNode list) {
        if (list.size() > Json.MOST_ENTRIES) {
            faults.add(new Fault(pointer, "must have at most " + Json.MOST_ENTRIES + " entries"));
            return;
        }
        for (var i = 0; i < list.size(); i++) {
            go(pointer + "/" + i, list.get(i));
        }
    }

    private void judge(String pointer, String text) {
        if (faults.size() < SchemaFaults.MOST && text.codePoints().anyMatch(Texts::cannotBeStored)) {
            faults.add(new Fault(pointer, "has a character that is no text (character 0 or half of a pair)"));
        }
    }

    private static boolean cannotBeStored(int character) {
        return character == 0 || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
