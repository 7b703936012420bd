package redress.cases.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What a reference into the content store is for.
public final class Texts {

    public static final String TEXT = "text";
    public static final String SUBJECT = "subject";
    public static final String NOTE = "note";
    public static final String REASON = "reason";

    private Texts() {}

    /// Always in the same order, so that the same event is always written the same.
    static <V> SortedMap<String, V> sorted(Map<String, V> entries) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    static boolean hold(Map<String, UUID> texts, String what) {
        return texts.containsKey(what);
    }
}
