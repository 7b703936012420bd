package redress.cases.playbook;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.util.List;
import java.util.stream.Stream;

/// What CEL leaves out between whole numbers and decimals, so that a playbook may say `goods.cost * 2 == 100`.
///
/// Comparisons by size are CEL's own.
final class MixedNumbers {

    private record Operation(
            String operator,
            String id,
            CelType result,
            CelFunctionOverload.Binary<Double, Long> decimalFirst,
            CelFunctionOverload.Binary<Long, Double> wholeFirst) {

        CelFunctionDecl declaration() {
            return CelFunctionDecl.newFunctionDeclaration(
                    operator,
                    CelOverloadDecl.newGlobalOverload(id + "_decimal_whole", result, SimpleType.DOUBLE, SimpleType.INT),
                    CelOverloadDecl.newGlobalOverload(
                            id + "_whole_decimal", result, SimpleType.INT, SimpleType.DOUBLE));
        }

        Stream<CelFunctionBinding> bindings() {
            return Stream.of(
                    CelFunctionBinding.from(id + "_decimal_whole", Double.class, Long.class, decimalFirst),
                    CelFunctionBinding.from(id + "_whole_decimal", Long.class, Double.class, wholeFirst));
        }
    }

    private static final List<Operation> OPERATIONS = List.of(
            new Operation("_+_", "add", SimpleType.DOUBLE, (a, b) -> a + b, (a, b) -> a + b),
            new Operation("_-_", "subtract", SimpleType.DOUBLE, (a, b) -> a - b, (a, b) -> a - b),
            new Operation("_*_", "multiply", SimpleType.DOUBLE, (a, b) -> a * b, (a, b) -> a * b),
            new Operation("_/_", "divide", SimpleType.DOUBLE, (a, b) -> a / b, (a, b) -> a / b),
            new Operation("_==_", "equals", SimpleType.BOOL, (a, b) -> a == (double) b, (a, b) -> a == (double) b),
            new Operation("_!=_", "not_equals", SimpleType.BOOL, (a, b) -> a != (double) b, (a, b) -> a != (double) b));

    private static final String IN_WHOLES = "decimal_in_wholes";

    static final List<CelFunctionDecl> DECLARATIONS = Stream.concat(
                    OPERATIONS.stream().map(Operation::declaration),
                    Stream.of(CelFunctionDecl.newFunctionDeclaration(
                            "@in",
                            CelOverloadDecl.newGlobalOverload(
                                    IN_WHOLES, SimpleType.BOOL, SimpleType.DOUBLE, ListType.create(SimpleType.INT)))))
            .toList();

    static final List<CelFunctionBinding> BINDINGS = Stream.concat(
                    OPERATIONS.stream().flatMap(Operation::bindings),
                    Stream.of(CelFunctionBinding.from(IN_WHOLES, Double.class, List.class, MixedNumbers::in)))
            .toList();

    private MixedNumbers() {}

    private static boolean in(double decimal, List<?> wholes) {
        return wholes.stream().anyMatch(whole -> ((Long) whole).doubleValue() == decimal);
    }
}
