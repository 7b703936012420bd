package redress.local.demo.play;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.function.Predicate;
import redress.local.demo.sample.Figures;
import redress.local.players.Agent;
import redress.local.players.CaseSheet;

/// A case that somebody keeps an eye on, and the audience with her.
final class Watched {

    private final Agent agent;
    private final String order;
    private final String caseId;
    private final Audience audience;
    private CaseSheet last = new CaseSheet(MissingNode.getInstance());

    Watched(Agent agent, String order, String caseId, Audience audience) {
        this.agent = agent;
        this.order = order;
        this.caseId = caseId;
        this.audience = audience;
    }

    Agent agent() {
        return agent;
    }

    String caseId() {
        return caseId;
    }

    CaseSheet at(String node) {
        return until("at " + node, sheet -> sheet.isAt(node));
    }

    /// The case, once it looks like this.
    CaseSheet until(String what, Predicate<CaseSheet> like) {
        return agent.sees(caseId, what, sheet -> {
            look(sheet);
            return like.test(sheet);
        });
    }

    static Figures ledger(CaseSheet sheet) {
        return new Figures(
                amount(sheet, "cost"), amount(sheet, "recovered"), amount(sheet, "open"), amount(sheet, "lost"));
    }

    private static BigDecimal amount(CaseSheet sheet, String side) {
        var amount = sheet.json().path("ledger").path(side).path("amount").asText("");
        return amount.isEmpty() ? BigDecimal.ZERO : new BigDecimal(amount);
    }

    private void look(CaseSheet sheet) {
        if (!sheet.node().equals(last.node()) || !sheet.status().equals(last.status())) {
            audience.sees(order, sheet);
        }
        last = sheet;
    }

    /// As it was last seen.
    @Override
    public String toString() {
        return last.status() + " " + last.node() + " " + last.outcome() + " " + ledger(last);
    }
}
