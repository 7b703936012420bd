package redress.refunds.domain;

import redress.refunds.domain.LedgerCommand.Cause;

/// Whose day has a sum: who decides, and who gets the money.
public enum QuotaHolder {
    AGENT("refund.agent-day", Cause.AGENT_DAY),
    CUSTOMER("refund.customer-day", Cause.CUSTOMER_DAY);

    private final String rule;
    private final Cause cause;

    QuotaHolder(String rule, Cause cause) {
        this.rule = rule;
        this.cause = cause;
    }

    public String rule() {
        return rule;
    }

    public Cause cause() {
        return cause;
    }
}
