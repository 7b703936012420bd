package redress.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;

/// What each rule says in Chinese: `problems_zh.properties` of every library and of the service itself, by rule.
@Singleton
public class ProblemTexts {

    private static final String FILE = "problems_zh.properties";

    private final Properties chinese = new Properties();

    public ProblemTexts() {
        try {
            for (var file : Collections.list(ProblemTexts.class.getClassLoader().getResources(FILE))) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The problem as a person reads it who asked for `language` (an `Accept-Language` header).
    Problem told(Problem problem, String language) {
        var rule = problem.type().substring(Problem.NAMESPACE.length());
        return language != null && language.strip().startsWith("zh") && chinese.containsKey(rule)
                ? problem.titled(chinese.getProperty(rule))
                : problem;
    }

    /// What a rule says in Chinese; `otherwise`, if it has no sentence of its own.
    public String chinese(String rule, String otherwise) {
        return chinese.getProperty(rule, otherwise);
    }

    private void read(URL file) throws IOException {
        try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            chinese.load(reader);
        }
    }
}
