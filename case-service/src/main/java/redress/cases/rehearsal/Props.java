package redress.cases.rehearsal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import redress.cases.domain.Goods;
import redress.cases.domain.Inputs;
import redress.cases.domain.Quantity;
import redress.cases.domain.Standing.AllowedAnswer;
import redress.cases.domain.Standing.AllowedInput;
import redress.cases.domain.Standing.Bounds;
import redress.contracts.Money;

/// What an answer carries in a rehearsal: what would be taken by itself, else something that is allowed.
///
/// @param skus the inputs that name goods, though they look like words
record Props(AllowedAnswer answer, Set<String> skus) {

    private static final BigDecimal HALF = new BigDecimal("0.50");
    private static final Money ONE = Money.of("1.00", World.CURRENCY);
    private static final Goods OTHER = new Goods(
            "SKU-OTHER",
            "Brake discs",
            1,
            Money.of("99.00", World.CURRENCY),
            List.of(Money.of("45.00", World.CURRENCY)));

    Inputs inputs() {
        var codes = new HashMap<String, String>();
        var amounts = new HashMap<String, Money>();
        var lines = new HashMap<String, List<Quantity>>();
        var goods = new HashMap<String, Goods>();
        var texts = new HashMap<String, UUID>();
        for (var input : answer.inputs()) {
            switch (input.type()) {
                case "code" -> codes.put(input.name(), input.codes().getFirst());
                case "money" -> amounts.put(input.name(), amount(input));
                case "lines" -> lines.put(input.name(), lines(input));
                case "item" -> goods.put(input.name(), OTHER);
                case String _ when skus.contains(input.name()) -> codes.put(input.name(), OTHER.sku());
                default -> texts.put(input.name(), new UUID(0, 2));
            }
        }
        return new Inputs(codes, amounts, lines, goods, texts);
    }

    private static List<Quantity> lines(AllowedInput input) {
        return input.lines().isEmpty() ? List.of(new Quantity("1", 1)) : input.lines();
    }

    private static Money amount(AllowedInput input) {
        return input.amount().isEmpty()
                ? within(input.bounds())
                : input.amount().getFirst();
    }

    private static Money within(Bounds bounds) {
        return bounds.atLeast().stream()
                .findFirst()
                .or(() -> bounds.atMost().stream().findFirst())
                .or(() -> bounds.below().stream().map(most -> most.times(HALF)).findFirst())
                .orElse(ONE);
    }
}
