package redress.cases.rehearsal;

import redress.cases.domain.CaseCommand;

/// Something that may happen next at the node where a rehearsed case stands.
///
/// @param answer the code of the node's answer that it leads to; SILENCE where the customer says nothing
public record Choice(String answer, CaseCommand command) {

    public static final String SILENCE = "SILENCE";
}
