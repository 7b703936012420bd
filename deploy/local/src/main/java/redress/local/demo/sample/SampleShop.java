package redress.local.demo.sample;

import java.math.BigDecimal;
import java.util.Map;

/// A shop of the sample, and what it sells.
///
/// @param name what its platform calls it; one that the policy does not list has the policy's default
/// @param language which its customers speak
/// @param goods by their key
public record SampleShop(String platform, String name, String language, String currency, Map<String, Goods> goods) {

    /// @param cost what it costs us
    public record Goods(String sku, String title, BigDecimal price, BigDecimal cost, String supplier) {}

    public SampleShop {
        goods = Map.copyOf(goods);
    }
}
