package redress.cases.playbook;

import java.util.regex.Pattern;

/// A fact that expressions may ask for.
///
/// @param name words of letters, digits and underscores with dots between them, such as `order.isSplit`
public record FactName(String name, FactType type) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*");

    public FactName {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a fact");
        }
    }
}
