package redress.local.players;

import redress.contracts.Money;
import redress.contracts.SupplierAnswerMessage.SupplierPlanAnswered;
import redress.contracts.SupplierPlan;

/// Who delivered the goods to us: answers our claims.
public record Supplier(Players players) {

    private static final String SOURCE = "urn:players:supplier";

    public void willSendGoods(String claimId) {
        answers(claimId, SupplierPlan.RESHIP, null, null);
    }

    public void willPay(String claimId, Money amount) {
        answers(claimId, SupplierPlan.REFUND, amount, null);
    }

    public void refuses(String claimId, String why) {
        answers(claimId, SupplierPlan.REJECTED, null, why);
    }

    private void answers(String claimId, SupplierPlan plan, Money amount, String why) {
        players.tell(SOURCE, plan + "-" + claimId, new SupplierPlanAnswered(claimId, plan, amount, why, players.now()));
    }
}
