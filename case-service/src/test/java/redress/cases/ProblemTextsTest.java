package redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every rule that a person can be refused by is told in Chinese too.
class ProblemTextsTest {

    private static final Pattern RULE =
            Pattern.compile("(?:because|impossible|forbidden|read|demand)\\([^\"()]*\"([a-z-]+\\.[a-z-]+)\"");
    private static final Pattern ABSENT = Pattern.compile("absent\\(\"([a-z ]+)\"\\)");

    @Test
    void each_rule_of_the_service_has_its_chinese_sentence() throws IOException {
        var rules = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                RULE.matcher(code).results().forEach(rule -> rules.add(rule.group(1)));
                ABSENT.matcher(code).results().forEach(thing -> rules.add(thing.group(1) + ".absent"));
            }
        }

        assertThat(rules).hasSizeGreaterThan(15);
        assertThat(chinese().stringPropertyNames()).containsAll(rules);
    }

    private static Properties chinese() throws IOException {
        var chinese = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("src/main/resources/problems_zh.properties"), StandardCharsets.UTF_8)) {
            chinese.load(file);
        }
        return chinese;
    }
}
