package redress.people;

import com.fasterxml.jackson.databind.JsonNode;
import redress.decider.Refused;
import redress.eventlog.EventJson;

/// Text as every store takes it: no half of a pair, and of the control characters only blanks.
public final class PlainText {

    private static final String BLANKS = "\t\n\u000b\f\r";

    private PlainText() {}

    /// Refuses a request that has other text anywhere in it.
    public static <T> T demand(T asked) {
        go(EventJson.MAPPER.valueToTree(asked));
        return asked;
    }

    private static void go(JsonNode node) {
        if (node.isTextual()) {
            judge(node.textValue());
        }
        node.properties().forEach(field -> judge(field.getKey()));
        node.forEach(PlainText::go);
    }

    private static void judge(String text) {
        if (text.codePoints().anyMatch(PlainText::isNoText)) {
            throw Refused.impossible("text.unreadable", "it holds a character that is no text");
        }
    }

    private static boolean isNoText(int character) {
        var control = character < ' ' && BLANKS.indexOf(character) < 0;
        return control || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
