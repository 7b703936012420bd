package redress.cases.playbook;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a condition that gives a text can say, as far as its words tell: a text written there, a
/// fact of a closed set, or a choice between such.
///
/// @param sure what it can say without doubt: a choice may keep a fact from saying all it can
/// @param all beyond which it says nothing; none if that is not known
record Range(Set<String> sure, Optional<Set<String>> all) {

    private static final Range ANYTHING = new Range(Set.of(), Optional.empty());
    private static final String CHOICE = "_?_:_";

    Range {
        sure = Set.copyOf(sure);
    }

    /// @param closed the facts that say one of these, by name
    static Range of(CelAbstractSyntaxTree checked, Map<String, Set<String>> closed) {
        var source = new Source(checked, closed);
        return source.fact(checked.getExpr())
                .map(values -> new Range(values, Optional.of(values)))
                .orElseGet(() -> source.part(checked.getExpr()));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var union = new HashSet<>(some);
        union.addAll(more);
        return union;
    }

    private Range or(Range other) {
        return new Range(union(sure, other.sure), all.flatMap(mine -> other.all.map(theirs -> union(mine, theirs))));
    }

    private record Source(CelAbstractSyntaxTree checked, Map<String, Set<String>> closed) {

        Optional<Set<String>> fact(CelExpr said) {
            return checked.getReference(said.id())
                    .flatMap(reference -> Optional.ofNullable(closed.get(reference.name())));
        }

        Range part(CelExpr said) {
            return switch (said.exprKind().getKind()) {
                case CONSTANT -> text(said.constant());
                case CALL -> call(said.call());
                default ->
                    fact(said)
                            .map(values -> new Range(Set.of(), Optional.of(values)))
                            .orElse(ANYTHING);
            };
        }

        private Range call(CelExpr.CelCall call) {
            return call.function().equals(CHOICE)
                    ? part(call.args().get(1)).or(part(call.args().get(2)))
                    : ANYTHING;
        }

        private static Range text(CelConstant written) {
            return written.getKind() == CelConstant.Kind.STRING_VALUE
                    ? new Range(Set.of(written.stringValue()), Optional.of(Set.of(written.stringValue())))
                    : ANYTHING;
        }
    }
}
