package redress.cases.playbook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.policy.IssueType;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.Text;

/// Reads the playbooks and checks them whole (domain 3.3), so that a service with faulty ones does not start.
public final class PlaybookLoader {

    private static final String FOLDER = "playbooks/";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Vocabulary vocabulary;
    private final Map<String, Text> answerTexts;

    /// The texts of answers are shared; an answer code that names an issue type, an outcome or a cause has its text
    /// from there.
    public PlaybookLoader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.answerTexts = answerTexts();
    }

    /// All playbooks that ship with the service.
    public Playbooks shipped() {
        var files = new ArrayList<PlaybookFile>();
        for (var name : tree("index.yaml")) {
            files.add(new PlaybookFile(name.asText(), resource(name.asText())));
        }
        return load(files);
    }

    public Playbooks load(List<PlaybookFile> files) {
        var faults = new Faults();
        var read = new ArrayList<PlaybookChecks.Read>();
        for (var file : files) {
            new PlaybookReader(file, vocabulary, answerTexts, faults)
                    .read(parsed(file, faults))
                    .ifPresent(playbook -> read.add(new PlaybookChecks.Read(file.name(), playbook)));
        }
        read.forEach(each -> new EffectChecks(each.playbook(), each.file(), faults).check());
        faults.stopIfAny();
        new PlaybookChecks(read, faults).check();
        faults.stopIfAny();
        return new Playbooks(read.stream().map(PlaybookChecks.Read::playbook).toList());
    }

    private static JsonNode parsed(PlaybookFile file, Faults faults) {
        try {
            return YAML.readTree(file.yaml());
        } catch (JsonProcessingException unreadable) {
            var at = unreadable.getLocation();
            faults.add(
                    file.name(),
                    "no YAML"
                            + (at == null ? "" : " at line " + at.getLineNr())
                            + ", "
                            + unreadable
                                    .getOriginalMessage()
                                    .lines()
                                    .findFirst()
                                    .orElse("unreadable"));
            return YAML.missingNode();
        }
    }

    private static Map<String, Text> answerTexts() {
        var texts = new HashMap<String, Text>();
        for (var outcome : Outcome.values()) {
            texts.put(outcome.name(), outcome.label());
        }
        for (var type : IssueType.values()) {
            texts.put(type.name(), type.label());
        }
        for (var cause : LiabilityCause.values()) {
            texts.put(cause.name(), cause.label());
        }
        var faults = new Faults();
        tree("answers.yaml")
                .properties()
                .forEach(entry -> PlaybookReader.text(
                                "answers.yaml", entry.getValue(), "the text of answer " + entry.getKey(), faults)
                        .ifPresent(text -> texts.put(entry.getKey(), text)));
        faults.stopIfAny();
        return texts;
    }

    private static JsonNode tree(String name) {
        try {
            return YAML.readTree(resource(name));
        } catch (JsonProcessingException unreadable) {
            throw new FaultyPlaybooks(List.of(name + ": no YAML, " + unreadable.getOriginalMessage() + "."));
        }
    }

    private static String resource(String name) {
        try (var file = PlaybookLoader.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new FaultyPlaybooks(List.of(name + ": the file is missing."));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
