package redress.store;

/// A file that is not taken as evidence.
public final class NotTaken extends RuntimeException {

    /// What is wrong with it: how HTTP says it, our rule, and in words.
    enum Why {
        EMPTY(422, "evidence.empty", "the file is empty"),
        TOO_LARGE(413, "evidence.too-large", "a file has at most 20 MB"),
        UNKNOWN_TYPE(
                415,
                "evidence.type-unknown",
                "only JPEG, PNG, GIF, WebP and HEIC pictures, MP4, QuickTime and WebM videos and PDF are taken");

        private final int status;
        private final String rule;
        private final String words;

        Why(int status, String rule, String words) {
            this.status = status;
            this.rule = rule;
            this.words = words;
        }

        int status() {
            return status;
        }

        String rule() {
            return rule;
        }

        String words() {
            return words;
        }
    }

    private final Why why;

    NotTaken(Why why) {
        super(why.words(), null, false, false); // an answer, not a fault: no stack trace
        this.why = why;
    }

    Why why() {
        return why;
    }
}
