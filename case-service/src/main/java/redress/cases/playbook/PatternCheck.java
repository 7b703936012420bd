package redress.cases.playbook;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.bundle.Cel;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.validator.CelAstValidator;

/// Reads the patterns of `matches` as the evaluation will. The library's own check takes Java's, which are others.
final class PatternCheck implements CelAstValidator {

    @Override
    public void validate(CelNavigableAst ast, Cel cel, IssuesFactory issues) {
        ast.getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .filter(expr ->
                        expr.getKind() == Kind.CALL && expr.call().function().equals("matches"))
                .map(expr -> expr.call().args().getLast())
                .filter(PatternCheck::isText)
                .forEach(pattern -> check(pattern, issues));
    }

    private static boolean isText(CelExpr expr) {
        return expr.getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }

    private static void check(CelExpr pattern, IssuesFactory issues) {
        try {
            Pattern.compile(pattern.constant().stringValue());
        } catch (PatternSyntaxException e) {
            issues.addError(
                    pattern.id(),
                    "\"" + pattern.constant().stringValue() + "\" is no pattern (" + e.getDescription() + ")");
        }
    }
}
