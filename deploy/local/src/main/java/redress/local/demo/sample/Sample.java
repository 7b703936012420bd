package redress.local.demo.sample;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Everything the demonstration plays. A sample that contradicts itself is refused.
///
/// @param shops by their key
public record Sample(Map<String, SampleShop> shops, List<SampleOrder> orders, List<Complaint> complaints) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public Sample {
        shops = Map.copyOf(shops);
        orders = List.copyOf(orders);
        complaints = List.copyOf(complaints);
        var faults = new SampleFaults(shops, orders, complaints).all();
        if (!faults.isEmpty()) {
            throw new Unplayable(faults);
        }
    }

    /// Ours, three files.
    public static Sample ours() {
        return new Sample(
                read("shops.yaml", new TypeReference<>() {}),
                read("orders.yaml", new TypeReference<>() {}),
                read("complaints.yaml", new TypeReference<>() {}));
    }

    public SampleOrder order(Complaint complaint) {
        return orders.stream()
                .filter(order -> order.id().equals(complaint.order()))
                .findFirst()
                .orElseThrow();
    }

    public SampleShop shopOf(SampleOrder order) {
        return shops.get(order.shop());
    }

    /// In the order in which they come.
    public List<Complaint> about(SampleOrder order) {
        return complaints.stream()
                .filter(complaint -> complaint.order().equals(order.id()))
                .toList();
    }

    private static <T> T read(String file, TypeReference<T> as) {
        try (var in = Sample.class.getResourceAsStream("/redress/local/demo/" + file)) {
            return YAML.readValue(in, as);
        } catch (IOException | IllegalArgumentException e) {
            throw new Unplayable(file, e);
        }
    }
}
