package redress.cases.domain;

import java.util.UUID;
import redress.contracts.DerivedId;

/// Where in a walk something happens: at which node, on which visit, as which effect.
///
/// What is wished there has an id derived from it, so that wishing twice is wishing once (ENG-7, I-16).
///
/// @param step what of the node it is, and of it which effect
/// @param answer the answer that led to it; empty if none did
record Occasion(String node, int visit, String step, String answer) {

    Occasion effect(int index) {
        return new Occasion(node, visit, step + " " + index, answer);
    }

    UUID id(UUID caseId, String line) {
        return DerivedId.of(caseId.toString(), node, Integer.toString(visit), step, line);
    }
}
