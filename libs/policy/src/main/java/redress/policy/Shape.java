package redress.policy;

import com.fasterxml.jackson.databind.JsonNode;

/// What a place in a file looks like, in words.
enum Shape {
    MAP("a set of keys", "一组键"),
    LIST("a list", "一个列表"),
    TEXT("text", "文本"),
    WHOLE_NUMBER("a whole number", "整数"),
    NUMBER("a number", "数字"),
    FLAG("true or false", "真或假"),
    NOTHING("nothing", "空");

    private final String en;
    private final String zh;

    Shape(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    Text label() {
        return new Text(en, zh);
    }

    static Shape of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT, POJO -> MAP;
            case ARRAY -> LIST;
            case STRING, BINARY -> TEXT;
            case NUMBER -> NUMBER;
            case BOOLEAN -> FLAG;
            case NULL, MISSING -> NOTHING;
        };
    }
}
