package redress.cases.playbook;

import java.util.Set;
import java.util.regex.Pattern;

/// A fact that expressions may ask for.
///
/// @param name words of letters, digits and underscores with dots between them, such as `order.isSplit`
/// @param values all that a text can be; none if it can be anything
public record FactName(String name, FactType type, Set<String> values) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*");

    public FactName(String name, FactType type) {
        this(name, type, Set.of());
    }

    public FactName {
        values = Set.copyOf(values);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a fact");
        }
    }
}
