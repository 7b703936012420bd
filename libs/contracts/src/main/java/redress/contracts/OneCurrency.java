package redress.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The rule that amounts which are added up are all in one currency; a JSON Schema cannot say it.
final class OneCurrency {

    private OneCurrency() {}

    static List<Fault> faults(String currency, Map<String, Money> amounts) {
        var faults = new ArrayList<Fault>();
        amounts.forEach((pointer, amount) -> {
            if (!amount.isIn(currency)) {
                faults.add(new Fault(
                        pointer + "/currency",
                        "is " + amount.currency() + ", but the total is in " + currency
                                + ": all amounts of an order are in one currency"));
            }
        });
        return List.copyOf(faults);
    }
}
