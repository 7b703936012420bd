package redress.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a service tells those whom it refuses something: the rules in its code, and their Chinese sentences.
public final class ProblemTexts {

    private static final Pattern RULE = Pattern.compile(
            "(?:because|lacking|impossible|forbidden|read|demand|AGENT|CUSTOMER)\\([^\"()]*\"([a-z-]+\\.[a-z-]+)\"");
    private static final Pattern ABSENT = Pattern.compile("absent\\(\"([a-z ]+)\"\\)");

    private ProblemTexts() {}

    /// The rules that the sources of the module under test name.
    public static Set<String> rules() throws IOException {
        var rules = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                RULE.matcher(code).results().forEach(rule -> rules.add(rule.group(1)));
                ABSENT.matcher(code)
                        .results()
                        .forEach(thing -> rules.add(thing.group(1).replace(' ', '-') + ".absent"));
            }
        }
        return rules;
    }

    /// The rules that have a sentence.
    public static Set<String> chinese() throws IOException {
        var sentences = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/problems_zh.properties"), UTF_8)) {
            sentences.load(file);
        }
        return sentences.stringPropertyNames();
    }
}
