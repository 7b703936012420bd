package redress.cases.playbook;

import java.util.Map;
import redress.policy.Text;

/// All words that a playbook file may use beside those of the language itself.
///
/// @param vocabulary the names that the engine gives a meaning to
/// @param language that conditions are written in, over the facts of the vocabulary
/// @param answers what answers are called, for all nodes
/// @param templates the letters that can be sent
record Lexicon(
        Vocabulary vocabulary,
        ExpressionLanguage language,
        Map<String, Text> answers,
        Map<String, Template> templates) {

    Lexicon {
        answers = Map.copyOf(answers);
        templates = Map.copyOf(templates);
    }

    boolean knowsFact(String name) {
        return vocabulary.facts().stream().anyMatch(fact -> fact.name().equals(name));
    }
}
