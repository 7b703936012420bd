package redress.local;

/// What the shell gets to know.
enum Exit {
    DONE(0),
    FAILED(1),
    UNUSABLE(2);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
