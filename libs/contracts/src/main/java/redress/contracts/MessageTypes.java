package redress.contracts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which name on the wire means which record, and on which topics it is said. Built from the
/// sealed families themselves, so that none can be forgotten.
public final class MessageTypes {

    private static final Map<String, Class<? extends Message>> RECORDS = new LinkedHashMap<>();
    private static final Map<String, Set<Topic>> TOPICS = new LinkedHashMap<>();

    static {
        for (var topic : Topic.values()) {
            for (var permitted : topic.family().getPermittedSubclasses()) {
                var message = permitted.asSubclass(Message.class);
                RECORDS.put(typeOf(message), message);
                TOPICS.computeIfAbsent(typeOf(message), _ -> EnumSet.noneOf(Topic.class))
                        .add(topic);
            }
        }
    }

    private MessageTypes() {}

    /// Every type there is, in the order of the topics.
    public static Set<String> all() {
        return Collections.unmodifiableSet(RECORDS.keySet());
    }

    public static Optional<Class<? extends Message>> recordOf(String type) {
        return Optional.ofNullable(RECORDS.get(type));
    }

    public static String typeOf(Message message) {
        return typeOf(message.getClass());
    }

    public static String typeOf(Class<? extends Message> message) {
        return published(message).type();
    }

    /// What the type says, in one sentence.
    public static String saysOf(Class<? extends Message> message) {
        return published(message).says();
    }

    /// Where a type may be said; empty for a type we do not know.
    public static Set<Topic> topicsOf(String type) {
        return Collections.unmodifiableSet(TOPICS.getOrDefault(type, EnumSet.noneOf(Topic.class)));
    }

    public static Set<String> on(Topic topic) {
        var types = new LinkedHashSet<String>();
        TOPICS.forEach((type, topics) -> {
            if (topics.contains(topic)) {
                types.add(type);
            }
        });
        return types;
    }

    /// The business id of a message, its first component: the CloudEvent's `subject`.
    public static String subjectOf(Message message) {
        try {
            return String.valueOf(
                    message.getClass().getRecordComponents()[0].getAccessor().invoke(message));
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("the components of a public record can be read", impossible);
        }
    }

    private static Published published(Class<? extends Message> message) {
        return message.getAnnotation(Published.class);
    }
}
