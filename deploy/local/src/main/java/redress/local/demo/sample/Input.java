package redress.local.demo.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Map;

/// What an answer carries, named by what it is: `{ lines: { pads: 2 } }`, `{ money: 12.50 }`, `{ item: disc }`,
/// `{ said: MINOR }`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(name = "lines", value = Input.Lines.class),
    @JsonSubTypes.Type(name = "money", value = Input.Amount.class),
    @JsonSubTypes.Type(name = "item", value = Input.Item.class),
    @JsonSubTypes.Type(name = "said", value = Input.Said.class)
})
public sealed interface Input {

    /// How many of which goods of the order.
    record Lines(Map<String, Integer> goods) implements Input {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Lines {
            goods = Map.copyOf(goods);
        }
    }

    /// In the shop's currency.
    record Amount(BigDecimal amount) implements Input {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Amount {}
    }

    /// Other goods of the same shop.
    record Item(String goods) implements Input {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Item {}
    }

    /// A word or a code.
    record Said(String words) implements Input {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Said {}
    }
}
