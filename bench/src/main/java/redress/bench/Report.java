package redress.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import redress.bench.measure.Finding;
import redress.bench.measure.Ratio;
import redress.bench.measure.Spread;

/// Every figure as JSON.
public record Report(String extent, Machine machine, List<Finding> findings, List<String> failed) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Report {
        findings = List.copyOf(findings);
        failed = List.copyOf(failed);
    }

    public void writeTo(Path file) {
        try {
            Files.writeString(file, json().toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode json() {
        var root = JSON.createObjectNode();
        root.put("extent", extent);
        root.set("machine", JSON.valueToTree(machine));
        var all = root.putArray("findings");
        findings.forEach(finding -> add(all.addObject(), finding));
        failed.forEach(root.putArray("failed")::add);
        return root;
    }

    private static void add(ObjectNode node, Finding finding) {
        node.put("leg", finding.leg());
        finding.setting().forEach(node.putObject("setting")::put);
        var contenders = node.putArray("contenders");
        finding.lines().forEach(line -> add(contenders.addObject(), line));
    }

    private static void add(ObjectNode node, Finding.Line line) {
        node.put("name", line.name());
        var figures = node.putObject("figures");
        line.figures().forEach((figure, spread) -> {
            var said = figures.putObject(figure.name());
            said.put("unit", figure.unit());
            add(said, spread);
        });
        var ratios = node.putArray("ratios");
        line.ratios().forEach(ratio -> add(ratios, ratio));
    }

    private static void add(ArrayNode ratios, Ratio ratio) {
        var node = ratios.addObject();
        node.put("of", ratio.of().name());
        node.put("to", ratio.to());
        add(node, ratio.spread());
        node.put("driftedRounds", ratio.drifted());
    }

    private static void add(ObjectNode node, Spread spread) {
        node.put("median", spread.median());
        node.put("min", spread.min());
        node.put("max", spread.max());
    }
}
