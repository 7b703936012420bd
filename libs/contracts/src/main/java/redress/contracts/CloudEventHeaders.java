package redress.contracts;

/// The names of the headers a message travels with: CloudEvents 1.0 in binary mode, and ours.
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String CONTENT_TYPE = "content-type";

    /// The case a message belongs to.
    public static final String CORRELATION_ID = "ce_correlationid";

    /// The message or command that led to this one.
    public static final String CAUSATION_ID = "ce_causationid";

    /// The version of the stream it tells of.
    public static final String SEQUENCE = "ce_sequence";

    public static final String TRACE_PARENT = "ce_traceparent";

    /// On a dead letter: why it could not be read.
    public static final String DEAD_LETTER_REASON = "dead-letter-reason";

    /// On a dead letter: where it was said.
    public static final String DEAD_LETTER_TOPIC = "dead-letter-topic";

    /// On a dead letter: which service could not read it. Each reader of a topic says so for itself.
    public static final String DEAD_LETTER_READER = "dead-letter-reader";

    public static final String SPEC_VERSION_1_0 = "1.0";
    public static final String JSON = "application/json";

    private CloudEventHeaders() {}
}
