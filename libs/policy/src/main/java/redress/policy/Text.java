package redress.policy;

/// What a person reads, in both languages of the house.
public record Text(String en, String zh) {

    public Text {
        if (en.isBlank() || zh.isBlank()) {
            throw new IllegalArgumentException("a text needs English and Chinese");
        }
    }
}
