package redress.cases.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.policy.Department;
import redress.policy.Outcome;
import redress.policy.Text;

/// One step of a playbook.
public sealed interface Node {

    String id();

    Text text();

    /// The answers it may be given; an END has none.
    List<Answer> answers();

    /// What it does when it is entered, in the order written (ENG-18).
    List<Effect> onEnter();

    NodeKind kind();

    default Optional<Answer> answer(String code) {
        return answers().stream().filter(answer -> answer.code().equals(code)).findFirst();
    }

    /// All it may do: when it is entered, and when it is answered.
    default Stream<Effect> effects() {
        return Stream.concat(onEnter().stream(), answers().stream().flatMap(answer -> answer.onAnswer().stream()));
    }

    /// Steps that answer themselves as soon as they are entered.
    default boolean isAutomatic() {
        return switch (this) {
            case Check check -> check.mode() instanceof Mode.Query;
            case Action _ -> true;
            case AskCustomer _, AskDepartment _, Decision _, End _ -> false;
        };
    }

    /// @param variables of the template, each read from a fact
    /// @param evidence what is asked for; its kinds may be none
    record AskCustomer(
            String id,
            Text text,
            String template,
            Map<String, String> variables,
            EvidenceAsk evidence,
            List<Answer> answers,
            List<Effect> onEnter)
            implements Node {

        /// What running out of reminders answers, where the node has such an answer (ENG-1).
        private static final Set<String> SILENCE =
                Set.of("REFUSED", "NOT_PROVIDED", "NO_ANSWER", "NO_CONTACT", "NOT_REACHED");

        public static final String PROVIDED = "PROVIDED";

        public Optional<Answer> silence() {
            return answers.stream()
                    .filter(answer -> SILENCE.contains(answer.code()))
                    .findFirst();
        }

        public AskCustomer {
            variables = Map.copyOf(variables);
            answers = List.copyOf(answers);
            onEnter = List.copyOf(onEnter);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.ASK_CUSTOMER;
        }
    }

    record AskDepartment(String id, Text text, List<Ask> ask, List<Answer> answers, List<Effect> onEnter)
            implements Node {

        public AskDepartment {
            ask = List.copyOf(ask);
            answers = List.copyOf(answers);
            onEnter = List.copyOf(onEnter);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.ASK_DEPARTMENT;
        }
    }

    record Ask(Department department, String topic) {}

    record Check(String id, Text text, Mode mode, List<Answer> answers, List<Effect> onEnter) implements Node {

        public static final String YES = "YES";
        public static final String NO = "NO";

        public Check {
            answers = List.copyOf(answers);
            onEnter = List.copyOf(onEnter);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.CHECK;
        }
    }

    /// A check either reads what is known and answers at once, or waits for a fact from outside.
    sealed interface Mode {

        record Query(Expression check) implements Mode {}

        record Awaiting(Await await) implements Mode {}
    }

    record Decision(String id, Text text, List<Answer> answers, List<Effect> onEnter) implements Node {

        public Decision {
            answers = List.copyOf(answers);
            onEnter = List.copyOf(onEnter);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.DECISION;
        }
    }

    record Action(String id, Text text, List<Answer> answers, List<Effect> onEnter) implements Node {

        public static final String DONE = "DONE";

        public Action {
            answers = List.copyOf(answers);
            onEnter = List.copyOf(onEnter);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.ACTION;
        }
    }

    record End(String id, Text text, Ending ending, List<Effect> onEnter) implements Node {

        public End {
            onEnter = List.copyOf(onEnter);
        }

        @Override
        public List<Answer> answers() {
            return List.of();
        }

        @Override
        public NodeKind kind() {
            return NodeKind.END;
        }
    }

    /// With which outcome an END closes the case.
    sealed interface Ending {

        record Always(Outcome outcome) implements Ending {}

        /// The last resolution recorded in the run.
        ///
        /// @param otherwise where none was
        record FromResolution(Outcome otherwise) implements Ending {}
    }
}
