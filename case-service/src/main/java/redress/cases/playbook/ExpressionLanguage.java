package redress.cases.playbook;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.HomogeneousLiteralValidator;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// The part of CEL that playbooks are written in (ADR 10): all types are known when read, and every evaluation is
/// bounded.
///
/// Left out are `dyn` and `has`, which go around the check, and `map`, which can double a text with every turn.
final class ExpressionLanguage {

    private static final int LONGEST_SOURCE = 2_000;
    private static final int DEEPEST_NESTING = 50;
    private static final int MOST_TURNS = 10_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST_SOURCE)
            .maxParseRecursionDepth(DEEPEST_NESTING)
            .comprehensionMaxIterations(MOST_TURNS)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final CelStandardDeclarations STANDARD = CelStandardDeclarations.newBuilder()
            .excludeFunctions(StandardFunction.DYN, StandardFunction.TYPE)
            .build();
    private static final CelStringExtensions STRINGS = CelExtensions.strings(
            CelStringExtensions.Function.LOWER_ASCII,
            CelStringExtensions.Function.UPPER_ASCII,
            CelStringExtensions.Function.TRIM);
    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(STRINGS)
            .addFunctionBindings(MixedNumbers.BINDINGS)
            .build();

    private final Map<String, FactType> vocabulary;
    private final Map<String, Set<String>> closed;
    private final CelCompiler compiler;

    ExpressionLanguage(Collection<FactName> facts) {
        vocabulary = facts.stream().distinct().collect(toUnmodifiableMap(FactName::name, FactName::type));
        closed = facts.stream()
                .filter(fact -> !fact.values().isEmpty())
                .distinct()
                .collect(toUnmodifiableMap(FactName::name, FactName::values));
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(STANDARD)
                .setStandardMacros(
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.FILTER)
                .addLibraries(STRINGS)
                .addFunctionDeclarations(MixedNumbers.DECLARATIONS);
        vocabulary.forEach((name, type) -> builder.addVar(name, declared(type)));
        compiler = builder.build();
    }

    Map<String, FactType> vocabulary() {
        return vocabulary;
    }

    CelRuntime.Program program(String source, FactType result) {
        var faults = new ExpressionFaults(source);
        if (source.length() > LONGEST_SOURCE) {
            throw faults.longerThan(LONGEST_SOURCE);
        }
        try {
            var parsed = sound(compiler.parse(source), faults::syntax);
            var checked = sound(compiler.check(parsed), faults::meaning);
            sound(literals(checked), faults::meaning);
            if (!gives(checked.getResultType(), result)) {
                throw faults.result(checked.getResultType(), declared(result));
            }
            return RUNTIME.createProgram(checked);
        } catch (CelValidationException | CelEvaluationException e) {
            throw faults.other(e);
        }
    }

    /// What an expression that was read and gives a text can say.
    Range range(String source) {
        var faults = new ExpressionFaults(source);
        try {
            var parsed = sound(compiler.parse(source), faults::syntax);
            return Range.of(sound(compiler.check(parsed), faults::meaning), closed);
        } catch (CelValidationException e) {
            throw faults.other(e);
        }
    }

    private static CelAbstractSyntaxTree sound(CelValidationResult outcome, ExpressionFaults.Naming naming)
            throws CelValidationException {
        if (outcome.hasError()) {
            throw naming.name(outcome.getErrors().getFirst());
        }
        return outcome.getAst();
    }

    private CelValidationResult literals(CelAbstractSyntaxTree checked) {
        return CelValidatorFactory.standardCelValidatorBuilder(compiler, RUNTIME)
                .addAstValidators(HomogeneousLiteralValidator.newInstance(), new PatternCheck())
                .build()
                .validate(checked);
    }

    private static boolean gives(CelType actual, FactType result) {
        return actual.equals(declared(result)) || (result == FactType.NUMBER && actual.equals(SimpleType.INT));
    }

    private static CelType declared(FactType type) {
        return switch (type) {
            case FLAG -> SimpleType.BOOL;
            case TEXT -> SimpleType.STRING;
            case NUMBER -> SimpleType.DOUBLE;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }
}
