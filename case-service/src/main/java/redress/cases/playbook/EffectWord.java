package redress.cases.playbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What effects are called in a playbook file, and what may be said of each (domain 3.2).
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
enum EffectWord {
    RESOLUTION("outcome"),
    NOTIFY("template", "vars"),
    ASK_DEPT("department", "topic"),
    SET_LIABILITY("cause", "ifNone"),
    FAULT_LOG("department"),
    OPEN_SUPPLIER_CLAIM("cause"),
    OPEN_CARRIER_CLAIM("cause"),
    RESHIP("goods", "sourcing", "charged"),
    RETURN_ADDRESS("payer"),
    RETURN_LABEL("payer"),
    CANCEL_LABEL,
    TOPUP_LINK("amount"),
    TOPUP_HANDOVER("department"),
    SEND_TRACKING,
    REFUND_FULL("amount"),
    REFUND_PARTIAL("amount"),
    REFUND_DIFFERENCE("amount"),
    REFUND_MISSING("amount"),
    REFUND_FREIGHT("amount");

    private final List<String> fields;

    EffectWord(String... fields) {
        this.fields = List.of(fields);
    }

    static Optional<EffectWord> of(String word) {
        return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
    }

    /// What is said of it, beside its `type`.
    List<String> fields() {
        return fields;
    }

    Set<String> allFields() {
        var all = new TreeSet<>(fields);
        all.add("type");
        return all;
    }
}
