package redress.cases.playbook;

import dev.cel.common.CelIssue;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypes;
import java.util.regex.Pattern;

/// Says in one sentence what is wrong with an expression, in the words of those who write playbooks.
final class ExpressionFaults {

    /// What to say of the first thing that the library found.
    interface Naming {
        FaultyExpression name(CelIssue issue);
    }

    private static final int QUOTED = 80;
    private static final Pattern UNREADABLE =
            Pattern.compile("(mismatched|extraneous|missing|no viable|token recognition).*", Pattern.DOTALL);
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '(.*?)'.*");
    private static final Pattern UNFIT = Pattern.compile("found no matching overload for '(.*?)' applied to '(.*?)'.*");
    private static final Pattern UNLIKE = Pattern.compile("expected type '(.*?)' but found '(.*?)'.*");
    private static final Pattern NO_FIELDS = Pattern.compile("type '(.*?)' does not support field selection.*");
    /// A name with its dots, without the function that is called on it.
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z_]\\w*+(?!\\s*\\()(\\s*\\.\\s*[A-Za-z_]\\w*+(?!\\s*\\())*");

    private final String source;

    ExpressionFaults(String source) {
        this.source = source;
    }

    FaultyExpression longerThan(int longest) {
        return because("it has more than " + longest + " characters");
    }

    FaultyExpression syntax(CelIssue issue) {
        if (issue.getMessage().contains("recursion limit")) {
            return because("it is nested too deeply");
        }
        if (!UNREADABLE.matcher(issue.getMessage()).matches()) {
            return because(issue.getMessage() + place(issue));
        }
        var rest = source.substring(offset(issue)).strip();
        return because(rest.isEmpty() ? "it ends too early" : "it cannot be read from " + quoted(rest) + " on");
    }

    FaultyExpression meaning(CelIssue issue) {
        var message = issue.getMessage();
        var undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            return because(missing(undeclared.group(1), offset(issue)));
        }
        var unfit = UNFIT.matcher(message);
        if (unfit.matches()) {
            return because(
                    "\"" + operator(unfit.group(1)) + "\" does not take " + words(unfit.group(2)) + place(issue));
        }
        var unlike = UNLIKE.matcher(message);
        if (unlike.matches()) {
            return because(words(unlike.group(2)) + " stands where " + words(unlike.group(1)) + " must" + place(issue));
        }
        var noFields = NO_FIELDS.matcher(message);
        return noFields.matches()
                ? because("a " + words(noFields.group(1)) + " has no parts to be named" + place(issue))
                : because(message + place(issue));
    }

    FaultyExpression result(CelType actual, CelType wanted) {
        return because("it gives " + words(CelTypes.format(actual)) + " and not " + words(CelTypes.format(wanted)));
    }

    FaultyExpression noNumber() {
        return because("it gives no finite number");
    }

    FaultyExpression other(Exception fault) {
        return because(fault.getMessage().replaceFirst("^evaluation error at <input>:\\d+: ", ""));
    }

    private FaultyExpression because(String why) {
        return new FaultyExpression(quoted(source) + ": " + why);
    }

    /// The library names only the first part of `order.isSpilt`, and a function by its bracket.
    private String missing(String first, int offset) {
        if (source.startsWith("(", offset)) {
            return "there is no function " + first;
        }
        var name = NAME.matcher(source).region(offset, source.length());
        return "there is no fact " + (name.lookingAt() ? name.group().replaceAll("\\s", "") : first);
    }

    private static String operator(String function) {
        return function.matches("@?[A-Za-z]\\w*") ? function.replace("@", "") : function.replace("_", "");
    }

    private static String words(String types) {
        return types.replaceAll("\\bu?int\\b", "whole number")
                .replaceAll("\\bdouble\\b", "number")
                .replaceAll("\\bstring\\b", "text")
                .replaceAll("\\bbool\\b", "flag");
    }

    private String place(CelIssue issue) {
        var at = issue.getSourceLocation();
        var line = source.contains("\n") ? "line " + at.getLine() + ", " : "";
        return ", at " + line + "column " + (at.getColumn() + 1);
    }

    /// The library counts lines from one, columns from zero, and characters as Unicode does.
    private int offset(CelIssue issue) {
        var at = issue.getSourceLocation();
        var line = 0;
        for (var seen = 1; seen < at.getLine(); seen++) {
            line = source.indexOf('\n', line) + 1;
        }
        var left = source.codePointCount(line, source.length());
        return source.offsetByCodePoints(line, Math.clamp(at.getColumn(), 0, left));
    }

    private static String quoted(String text) {
        return '"' + (text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text) + '"';
    }
}
