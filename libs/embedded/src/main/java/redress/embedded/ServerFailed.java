package redress.embedded;

/// A server could not do what it is there for; the message is one sentence a person can act on.
public final class ServerFailed extends RuntimeException {

    public ServerFailed(String sentence) {
        super(sentence);
    }

    public ServerFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
