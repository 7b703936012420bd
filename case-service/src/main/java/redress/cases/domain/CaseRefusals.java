package redress.cases.domain;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;
import static redress.decider.Refused.impossible;

import redress.cases.domain.CaseFile.Known;
import redress.cases.domain.CaseFile.None;
import redress.decider.Refused;
import redress.policy.IssueType;

/// The noes that more than one decision gives.
final class CaseRefusals {

    private CaseRefusals() {}

    static Known known(CaseFile file) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known -> known;
        };
    }

    static Refused closed() {
        return because("case.closed", "the case is closed");
    }

    static Refused orderUnknown() {
        return because("case.order-unknown", "the case's order is not known yet");
    }

    static Refused otherOrder() {
        return because("case.other-order", "the case is about another order");
    }

    static Refused notOffered(IssueType type) {
        return impossible("case.type-not-offered", "the shop's profile does not offer " + type);
    }
}
