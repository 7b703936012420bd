package redress.cases.domain;

import static java.util.stream.Collectors.toSet;
import static redress.decider.Refused.impossible;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.cases.domain.Dossier.OrderLink;
import redress.cases.playbook.Answer;
import redress.cases.playbook.Input;
import redress.cases.playbook.Input.Need;
import redress.contracts.Money;
import redress.decider.Refused;
import redress.policy.Policy;

/// Whether an answer carries what it must, and nothing it may not (domain 3.11). Any answer may carry a note.
final class AnswerInputs {

    private static final int LONGEST_SKU = 200;

    private final Answer answer;
    private final Dossier dossier;
    private final Policy policy;

    private AnswerInputs(Answer answer, Dossier dossier, Policy policy) {
        this.answer = answer;
        this.dossier = dossier;
        this.policy = policy;
    }

    /// The inputs with all presets taken. Fails with [Refused] if one is missing, unknown or out of range.
    static Inputs completed(Answer answer, Inputs said, Dossier dossier, Policy policy) {
        return new AnswerInputs(answer, dossier, policy).completed(said);
    }

    /// What is taken where nothing is said.
    static Inputs presets(Answer answer, Dossier dossier, Policy policy) {
        return new AnswerInputs(answer, dossier, policy).filled(Inputs.NONE);
    }

    /// True if the answer can be given without saying anything else.
    static boolean areAllPreset(Answer answer, Dossier dossier, Policy policy) {
        var filled = presets(answer, dossier, policy);
        return answer.inputs().stream()
                .filter(input -> input.need() == Need.REQUIRED)
                .allMatch(input -> holds(filled, input));
    }

    static List<Quantity> preset(Input.Lines lines, Dossier dossier) {
        return switch (lines.preset()) {
            case NONE -> List.of();
            case GIVEN -> dossier.given().last();
            case CASE -> dossier.affected();
        };
    }

    static List<Money> sum(String name, Dossier dossier, Policy policy) {
        return sum(name, Inputs.NONE, dossier, policy);
    }

    private List<Money> sum(String name, Inputs said) {
        return sum(name, said, dossier, policy);
    }

    private static List<Money> sum(String name, Inputs said, Dossier dossier, Policy policy) {
        return name.isEmpty()
                ? List.of()
                : order(dossier).stream()
                        .flatMap(order -> Sum.named(name).of(measures(order, said, dossier, policy)).stream())
                        .toList();
    }

    /// With what this very answer carries.
    private static Measures measures(CaseOrder order, Inputs said, Dossier dossier, Policy policy) {
        var lines = said.lines().values().stream().reduce((_, later) -> later).orElseGet(dossier::affected);
        var shop = policy.shop(order.platform(), order.shop());
        return new Measures(order, lines, dossier.given().and(said), shop.figures());
    }

    static void refuseAllButNote(Inputs said) {
        refuseAllBut(Set.of(), said);
    }

    /// An amount of this name, and a note.
    static void refuseAllBut(String amount, Inputs said) {
        refuseAllBut(Set.of(amount), said);
    }

    private static void refuseAllBut(Set<String> amounts, Inputs said) {
        refuseOthers(said.codes().keySet(), Set.of());
        refuseOthers(said.lines().keySet(), Set.of());
        refuseOthers(said.amounts().keySet(), amounts);
        refuseOthers(said.goods().keySet(), Set.of());
        refuseOthers(said.texts().keySet(), Set.of(Texts.NOTE));
    }

    private Inputs completed(Inputs said) {
        refuseUnknown(said);
        of(Input.Lines.class).forEach(input -> check(input, withLines(said)));
        var filled = filled(said);
        answer.inputs().forEach(input -> check(input, filled));
        return filled;
    }

    private Inputs filled(Inputs said) {
        var known = withLines(said);
        var amounts = new HashMap<>(said.amounts());
        of(Input.Amount.class)
                .filter(input -> !amounts.containsKey(input.name()))
                .forEach(input -> sum(input.preset(), known).forEach(preset -> amounts.put(input.name(), preset)));
        return new Inputs(said.codes(), amounts, known.lines(), said.goods(), said.texts());
    }

    private Inputs withLines(Inputs said) {
        var lines = new HashMap<>(said.lines());
        of(Input.Lines.class).filter(input -> !lines.containsKey(input.name())).forEach(input -> {
            var preset = preset(input, dossier);
            if (!preset.isEmpty()) {
                lines.put(input.name(), preset);
            }
        });
        return new Inputs(said.codes(), said.amounts(), lines, said.goods(), said.texts());
    }

    private <I extends Input> Stream<I> of(Class<I> type) {
        return answer.inputs().stream().filter(type::isInstance).map(type::cast);
    }

    private void check(Input input, Inputs filled) {
        if (input.need() == Need.REQUIRED && !holds(filled, input)) {
            throw impossible("answer.input-missing", "the answer needs " + input.name());
        }
        if (holds(filled, input)) {
            checkValue(input, filled);
        }
    }

    private void checkValue(Input input, Inputs filled) {
        switch (input) {
            case Input.Words _ -> {}
            case Input.Code code ->
                permitted(code, code.codes().contains(filled.codes().get(code.name())));
            case Input.OfferedIssueType type ->
                permitted(type, type.permits(filled.codes().get(type.name()), dossier.offered(policy)));
            case Input.Sku sku -> check(sku, filled.codes().get(sku.name()));
            case Input.Lines lines -> check(lines, filled.lines().get(lines.name()));
            case Input.Amount amount -> check(amount, filled);
            case Input.Goods goods -> check(goods, filled.goods().get(goods.name()));
        }
    }

    private static void check(Input.Sku input, String said) {
        permitted(input, !said.isBlank() && said.length() <= LONGEST_SKU);
    }

    private void check(Input.Lines input, List<Quantity> said) {
        var order = order(dossier).orElseThrow(() -> bad(input, "the order is not known"));
        var ordered =
                order.lines().stream().collect(Collectors.toMap(CaseOrder.Line::lineId, CaseOrder.Line::quantity));
        var seen = new HashSet<String>();
        permitted(input, !said.isEmpty());
        for (var each : said) {
            var most = ordered.getOrDefault(each.lineId(), 0);
            if (most == 0 || !seen.add(each.lineId()) || each.quantity() < 1 || each.quantity() > most) {
                throw bad(input, "lines are named once each, as in the order, with 1 up to the ordered quantity");
            }
        }
    }

    private void check(Input.Goods input, Goods said) {
        permitted(
                input,
                !said.sku().isBlank()
                        && said.quantity() >= 1
                        && !said.unitPrice().isNegative()
                        && said.unitCost().stream().noneMatch(Money::isNegative));
    }

    private void check(Input.Amount input, Inputs filled) {
        var said = filled.amounts().get(input.name());
        var order = order(dossier).orElseThrow(() -> bad(input, "the order is not known"));
        order.lines().stream()
                .findFirst()
                .map(line -> line.unitPrice().currency())
                .ifPresent(currency -> {
                    if (!said.isIn(currency)) {
                        throw bad(input, "an amount is in the order's currency, " + currency);
                    }
                });
        var isTooLittle = said.isNegative() || (said.isZero() && input.least() == Input.Least.ABOVE_ZERO);
        if (isTooLittle || !said.equals(said.times(BigDecimal.ONE))) {
            throw bad(input, "an amount is above zero and in whole coins");
        }
        sum(input.below(), filled).forEach(bound -> {
            if (bound.isAtMost(said)) {
                throw bad(input, "it must be less than " + bound);
            }
        });
        sum(input.atLeast(), filled).forEach(bound -> {
            if (!bound.isAtMost(said)) {
                throw bad(input, "it must not be less than " + bound);
            }
        });
        sum(input.atMost(), filled).forEach(bound -> {
            if (!said.isAtMost(bound)) {
                throw bad(input, "it must not be more than " + bound);
            }
        });
    }

    private static Optional<CaseOrder> order(Dossier dossier) {
        return switch (dossier.order()) {
            case OrderLink.Known(var order) -> Optional.of(order);
            case OrderLink.Awaited _ -> Optional.empty();
        };
    }

    private static boolean holds(Inputs inputs, Input input) {
        return switch (input) {
            case Input.Words _ -> inputs.texts().containsKey(input.name());
            case Input.Code _, Input.Sku _, Input.OfferedIssueType _ ->
                inputs.codes().containsKey(input.name());
            case Input.Lines _ -> inputs.lines().containsKey(input.name());
            case Input.Amount _ -> inputs.amounts().containsKey(input.name());
            case Input.Goods _ -> inputs.goods().containsKey(input.name());
        };
    }

    private static void permitted(Input input, boolean isPermitted) {
        if (!isPermitted) {
            throw bad(input, "it cannot be what was said");
        }
    }

    private static Refused bad(Input input, String why) {
        return impossible("answer.input-bad", input.name() + ": " + why);
    }

    private void refuseUnknown(Inputs said) {
        refuseOthers(said.codes().keySet(), names(Input.Code.class, Input.Sku.class, Input.OfferedIssueType.class));
        refuseOthers(said.lines().keySet(), names(Input.Lines.class));
        refuseOthers(said.amounts().keySet(), names(Input.Amount.class));
        refuseOthers(said.goods().keySet(), names(Input.Goods.class));
        var words = new HashSet<>(names(Input.Words.class));
        words.add(Texts.NOTE);
        refuseOthers(said.texts().keySet(), words);
    }

    private Set<String> names(Class<?>... types) {
        return answer.inputs().stream()
                .filter(input -> Stream.of(types).anyMatch(type -> type.isInstance(input)))
                .map(Input::name)
                .collect(toSet());
    }

    private static void refuseOthers(Set<String> said, Set<String> known) {
        said.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(_ -> {
            throw impossible("answer.input-unknown", "the answer takes no such input, or not in this shape");
        });
    }
}
