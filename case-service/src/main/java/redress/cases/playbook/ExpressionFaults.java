package redress.cases.playbook;

import dev.cel.common.CelIssue;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypes;
import java.util.regex.Pattern;
import redress.policy.Text;

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
        return because("it has more than " + longest + " characters", "超过 " + longest + " 个字符");
    }

    FaultyExpression syntax(CelIssue issue) {
        if (issue.getMessage().contains("recursion limit")) {
            return because("it is nested too deeply", "嵌套过深");
        }
        if (!UNREADABLE.matcher(issue.getMessage()).matches()) {
            return because(issue);
        }
        var rest = source.substring(offset(issue)).strip();
        return rest.isEmpty()
                ? because("it ends too early", "不完整")
                : because("it cannot be read from " + quoted(rest) + " on", "从 " + quoted(rest) + " 起无法读取");
    }

    FaultyExpression meaning(CelIssue issue) {
        var message = issue.getMessage();
        var undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            return missing(undeclared.group(1), offset(issue));
        }
        var unfit = UNFIT.matcher(message);
        if (unfit.matches()) {
            var operator = quoted(operator(unfit.group(1)));
            return because(
                    operator + " does not take " + words(unfit.group(2)) + place(issue),
                    operator + " 不接受 " + inChinese(unfit.group(2)) + placeInChinese(issue));
        }
        var unlike = UNLIKE.matcher(message);
        if (unlike.matches()) {
            return because(
                    words(unlike.group(2)) + " stands where " + words(unlike.group(1)) + " must" + place(issue),
                    "应为 " + inChinese(unlike.group(1)) + "，实为 " + inChinese(unlike.group(2)) + placeInChinese(issue));
        }
        var noFields = NO_FIELDS.matcher(message);
        return noFields.matches()
                ? because(
                        "a " + words(noFields.group(1)) + " has no parts to be named" + place(issue),
                        inChinese(noFields.group(1)) + " 没有可引用的部分" + placeInChinese(issue))
                : because(issue);
    }

    FaultyExpression result(CelType actual, CelType wanted) {
        var given = CelTypes.format(actual);
        var asked = CelTypes.format(wanted);
        return because(
                "it gives " + words(given) + " and not " + words(asked),
                "结果为 " + inChinese(given) + "，而不是 " + inChinese(asked));
    }

    FaultyExpression noNumber() {
        return because("it gives no finite number", "结果不是有限的数字");
    }

    FaultyExpression other(Exception fault) {
        var why = fault.getMessage().replaceFirst("^evaluation error at <input>:\\d+: ", "");
        return because(why, why);
    }

    /// In the library's own words, where there are no better ones.
    private FaultyExpression because(CelIssue issue) {
        return because(issue.getMessage() + place(issue), issue.getMessage() + placeInChinese(issue));
    }

    private FaultyExpression because(String en, String zh) {
        return new FaultyExpression(new Text(quoted(source) + ": " + en, quoted(source) + "：" + zh));
    }

    /// The library names only the first part of `order.isSpilt`, and a function by its bracket.
    private FaultyExpression missing(String first, int offset) {
        if (source.startsWith("(", offset)) {
            return because("there is no function " + first, "没有函数 " + first);
        }
        var name = NAME.matcher(source).region(offset, source.length());
        var fact = name.lookingAt() ? name.group().replaceAll("\\s", "") : first;
        return because("there is no fact " + fact, "没有事实 " + fact);
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

    private static String inChinese(String types) {
        return types.replaceAll("\\bu?int\\b", "整数")
                .replaceAll("\\bdouble\\b", "数字")
                .replaceAll("\\bstring\\b", "文本")
                .replaceAll("\\bbool\\b", "真假值");
    }

    private String placeInChinese(CelIssue issue) {
        var at = issue.getSourceLocation();
        var line = source.contains("\n") ? "第 " + at.getLine() + " 行" : "";
        return "，位于" + line + "第 " + (at.getColumn() + 1) + " 列";
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
