package redress.cases.playbook;

import static java.util.stream.Collectors.toSet;

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
import java.util.Set;
import java.util.stream.Stream;
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

    private final Lexicon lexicon;

    /// The texts of answers are shared; an answer code that names an issue type, an outcome or a cause has its text
    /// from there.
    public PlaybookLoader(Vocabulary vocabulary) {
        this.lexicon = new Lexicon(vocabulary, new ExpressionLanguage(vocabulary.facts()), answerTexts(), templates());
    }

    /// All playbooks that ship with the service.
    public Playbooks shipped() {
        return load(shippedFiles());
    }

    public Playbooks load(List<PlaybookFile> files) {
        var findings = new Findings();
        var read = read(files, findings);
        checkWhole(read, Set.of(), findings);
        findings.stopIfFaulty();
        return new Playbooks(read);
    }

    /// One by itself: whether it fits among others is not looked at.
    public Playbook load(PlaybookFile file) {
        var findings = new Findings();
        var read = read(List.of(file), findings);
        findings.stopIfFaulty();
        return read.getFirst();
    }

    /// All that is to be said of the files, as they would be among those that ship.
    public List<Finding> check(List<PlaybookFile> files) {
        return check(files, shipped());
    }

    /// All that is to be said of the files, as they would be among others. A file takes the place of the same playbook
    /// in the same version; of the others only faults are told.
    public List<Finding> check(List<PlaybookFile> files, Playbooks others) {
        var names = files.stream().map(PlaybookFile::name).collect(toSet());
        return findings(files, others).stream()
                .filter(finding ->
                        finding.isFault() || names.contains(finding.place().file()))
                .toList();
    }

    /// Fails with [FaultyPlaybooks] if they don't fit together.
    public void demandSound(Playbooks playbooks) {
        var findings = new Findings();
        checkWhole(playbooks.all(), playbooks.retired(), findings);
        findings.stopIfFaulty();
    }

    /// All that is to be said of the files, with nothing beside them.
    List<Finding> findings(List<PlaybookFile> files) {
        return findings(files, new Playbooks(List.of()));
    }

    private List<Finding> findings(List<PlaybookFile> files, Playbooks others) {
        var findings = new Findings();
        var read = read(files, findings);
        var given = read.stream().map(Playbook::edition).collect(toSet());
        var beside = others.all().stream().filter(other -> !given.contains(other.edition()));
        checkWhole(Stream.concat(beside, read.stream()).toList(), others.retired(), findings);
        return findings.all();
    }

    /// The files and those that ship, if all is well with them.
    public Playbooks loadAmongShipped(List<PlaybookFile> files) {
        return load(among(files));
    }

    /// Which version of which playbook it says it is; none if that can't be read.
    public List<Edition> named(PlaybookFile file) {
        var root = parsed(file, new Findings());
        return root.isMissingNode() ? List.of() : List.of(edition(root));
    }

    /// The JSON Schema of a playbook file, for editors.
    public JsonNode schema() {
        return new PlaybookSchema(lexicon).schema();
    }

    private static List<PlaybookFile> among(List<PlaybookFile> files) {
        var given = files.stream().map(PlaybookLoader::edition).collect(toSet());
        var among = new ArrayList<>(shippedFiles());
        among.removeIf(shipped -> given.contains(edition(shipped)));
        among.addAll(files);
        return among;
    }

    /// Which playbook it is meant to be, as far as it can be read.
    private static Edition edition(PlaybookFile file) {
        return edition(parsed(file, new Findings()));
    }

    private static Edition edition(JsonNode root) {
        return new Edition(root.path("id").asText(), root.path("version").asInt());
    }

    private static List<PlaybookFile> shippedFiles() {
        return tree("index.yaml")
                .valueStream()
                .map(name -> new PlaybookFile(name.asText(), resource(name.asText())))
                .toList();
    }

    private List<Playbook> read(List<PlaybookFile> files, Findings findings) {
        var read = files.stream()
                .flatMap(file -> new PlaybookReader(file, lexicon, findings).read(parsed(file, findings)).stream())
                .toList();
        read.forEach(each -> new EffectChecks(each, findings).check());
        return read;
    }

    private static void checkWhole(List<Playbook> read, Set<Edition> retired, Findings findings) {
        if (!findings.areFaulty()) {
            new PlaybookChecks(read, retired, findings).check();
        }
    }

    private static JsonNode parsed(PlaybookFile file, Findings findings) {
        try {
            var root = YAML.readTree(file.yaml());
            findings.unless(
                    !root.isMissingNode(), Finding.Place.of(file.name()), Flaw.NO_YAML, 1, "nothing is written");
            return root;
        } catch (JsonProcessingException unreadable) {
            var at = unreadable.getLocation();
            var why = unreadable.getOriginalMessage().lines().findFirst().orElse("?");
            findings.add(Finding.Place.of(file.name()), Flaw.NO_YAML, at == null ? 1 : at.getLineNr(), why);
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
        var findings = new Findings();
        var margin = new Margin(Finding.Place.of("answers.yaml"), findings);
        tree("answers.yaml")
                .properties()
                .forEach(entry -> margin.text(entry.getValue(), new Text(entry.getKey(), entry.getKey()))
                        .ifPresent(text -> texts.put(entry.getKey(), text)));
        findings.stopIfFaulty();
        return texts;
    }

    private static Map<String, Template> templates() {
        var templates = new HashMap<String, Template>();
        tree("templates.yaml")
                .properties()
                .forEach(entry -> templates.put(
                        entry.getKey(),
                        new Template(
                                names(entry.getValue().path("needs")),
                                names(entry.getValue().path("may")))));
        return templates;
    }

    private static Set<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(toSet());
    }

    private static JsonNode tree(String name) {
        try {
            return YAML.readTree(resource(name));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(name + " is no YAML: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    private static String resource(String name) {
        try (var file = PlaybookLoader.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the file " + FOLDER + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
