package redress.cases.playbook;

import java.util.List;
import redress.policy.Text;

/// One way to answer a node, and where it leads.
///
/// @param code the value used in YAML and API
/// @param next the node it leads to, maybe of another playbook
/// @param onAnswer what happens when it is given, before the next node is entered (ENG-18)
public record Answer(String code, String next, Text text, List<Input> inputs, List<Effect> onAnswer) {

    public Answer {
        inputs = List.copyOf(inputs);
        onAnswer = List.copyOf(onAnswer);
    }
}
