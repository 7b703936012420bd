package redress.cases.playbook;

import redress.policy.Outcome;

/// What a node does besides leading on. Each kind of effect is one record here and one line in the engine.
public sealed interface Effect {

    /// ENG-14: this is what the customer is granted.
    record RecordResolution(Outcome outcome) implements Effect {}

    /// The answer itself names what the customer is granted.
    record RecordAnsweredResolution() implements Effect {}
}
