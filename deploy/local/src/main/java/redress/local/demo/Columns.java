package redress.local.demo;

/// Text in columns, where a Chinese character takes two.
final class Columns {

    private static final int FIRST_WIDE = 0x2E80;

    private Columns() {}

    static boolean isWide(int character) {
        return character >= FIRST_WIDE;
    }

    static int width(String text) {
        return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    static String cut(String text, int width) {
        var cut = new StringBuilder();
        for (var character : text.codePoints().toArray()) {
            if (width(cut.toString()) + (isWide(character) ? 2 : 1) > width) {
                break;
            }
            cut.appendCodePoint(character);
        }
        return cut.toString();
    }
}
