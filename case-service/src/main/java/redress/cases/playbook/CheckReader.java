package redress.cases.playbook;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import redress.policy.ParameterCode;
import redress.policy.Text;

/// What a CHECK looks at, or waits for.
final class CheckReader {

    static final String URGENT = "URGENT";
    static final Set<String> SILENCE_FIELDS = Set.of("after", "answer");

    private static final Text CHECK = new Text("the check", "检查");
    private static final String TIMEOUT = "TIMEOUT";
    private static final Set<String> YES_OR_NO = Set.of(Node.Check.YES, Node.Check.NO);

    private final Margin margin;
    private final Lexicon lexicon;

    CheckReader(Margin margin, Lexicon lexicon) {
        this.margin = margin;
        this.lexicon = lexicon;
    }

    Optional<Node.Mode> mode(JsonNode node) {
        return switch (node.path("mode").asText()) {
            case "query" -> condition(node.path("check"), codes(node)).map(Node.Mode.Query::new);
            case "await" -> await(node, codes(node)).map(Node.Mode.Awaiting::new);
            default -> {
                margin.note(Flaw.MODE_UNKNOWN);
                yield Optional.empty();
            }
        };
    }

    private static Set<String> codes(JsonNode node) {
        return node.path("answers").properties().stream()
                .map(answer -> answer.getKey())
                .collect(toCollection(TreeSet::new));
    }

    /// A condition that says true or false answers YES or NO.
    private Optional<Expression> condition(JsonNode said, Set<String> answers) {
        if (!answers.equals(YES_OR_NO) && isFlag(said)) {
            margin.note(Flaw.ANSWERS_OF_FLAG);
            return Optional.empty();
        }
        if (answers.equals(YES_OR_NO)) {
            return expression(said, CHECK, FactType.FLAG, margin, lexicon);
        }
        var read = expression(said, CHECK, FactType.TEXT, margin, lexicon);
        read.ifPresent(check -> eachHasItsAnswer(check, answers));
        return read;
    }

    /// What the check may say has an answer, and each answer is given by something, as far as its words tell.
    private void eachHasItsAnswer(Expression check, Set<String> answers) {
        var range = lexicon.language().range(check.source());
        new TreeSet<>(range.sure()).forEach(code -> margin.unless(answers.contains(code), Flaw.CHECK_UNANSWERED, code));
        range.all()
                .ifPresent(codes -> answers.stream()
                        .filter(answer -> !codes.contains(answer))
                        .forEach(answer -> margin.note(Flaw.ANSWER_IDLE, answer)));
    }

    private boolean isFlag(JsonNode said) {
        try {
            Expression.read(said.asText(), lexicon.language(), FactType.FLAG);
            return true;
        } catch (FaultyExpression _) {
            return false;
        }
    }

    /// @param what it is for
    static Optional<Expression> expression(JsonNode said, Text what, FactType result, Margin margin, Lexicon lexicon) {
        try {
            return Optional.of(Expression.read(said.asText(), lexicon.language(), result));
        } catch (FaultyExpression faulty) {
            margin.note(Flaw.EXPRESSION_FAULTY, what, said.asText(), faulty.why());
            return Optional.empty();
        }
    }

    private Optional<Await> await(JsonNode node, Set<String> answers) {
        var fact = node.path("await").asText();
        var silence = node.path("silence");
        var silent = silence.path("answer").asText(TIMEOUT);
        var aliases = aliases(node.path("as"), answers);
        margin.onlyFields(silence, SILENCE_FIELDS);
        margin.unless(node.path("skip").asText(URGENT).equals(URGENT), Flaw.SKIP_UNFIT);
        margin.unless(answers.contains(silent), Flaw.SILENCE_UNFIT, silent);
        if (lexicon.vocabulary().awaited().containsKey(fact)) {
            eachHasItsAnswer(fact, aliases, answers, silent);
        } else {
            margin.note(Flaw.FACT_UNKNOWN, fact);
        }
        return figure(silence).map(after -> new Await(fact, aliases, after, silent, urgency(node)));
    }

    private Map<String, String> aliases(JsonNode as, Set<String> answers) {
        var aliases = new TreeMap<String, String>();
        for (var entry : as.properties()) {
            var code = entry.getValue().asText();
            margin.unless(answers.contains(code), Flaw.ALIAS_UNFIT, code);
            aliases.put(entry.getKey(), code);
        }
        return aliases;
    }

    /// What the fact may say has an answer, and each answer is given by something.
    private void eachHasItsAnswer(String fact, Map<String, String> aliases, Set<String> answers, String silent) {
        var idle = new TreeSet<>(answers);
        idle.remove(silent);
        for (var code : new TreeSet<>(lexicon.vocabulary().awaited().get(fact))) {
            var answer = aliases.getOrDefault(code, code);
            margin.unless(answers.contains(answer), Flaw.ANSWER_MISSING, fact, code);
            idle.remove(answer);
        }
        idle.forEach(answer -> margin.note(Flaw.ANSWER_IDLE, answer));
    }

    private Optional<ParameterCode> figure(JsonNode silence) {
        var said = silence.path("after").asText(ParameterCode.AWAIT_SILENCE.id());
        var figure = ParameterCode.of(said);
        margin.unless(figure.isPresent(), Flaw.PARAMETER_UNKNOWN, said);
        return figure;
    }

    private static Await.Urgency urgency(JsonNode node) {
        return node.path("skip").asText().equals(URGENT) ? Await.Urgency.MAY_SKIP : Await.Urgency.MUST_WAIT;
    }
}
