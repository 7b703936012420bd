package redress.local.players;

import redress.contracts.CarrierClaimAnswered;
import redress.contracts.CarrierDecision;
import redress.contracts.Money;
import redress.contracts.ParcelMessage.ParcelSigned;

/// Brings parcels, tells who signed, and answers our claims.
public record Carrier(Players players) {

    private static final String SOURCE = "urn:players:carrier";

    public void delivers(String waybill, String signedBy) {
        players.tell(SOURCE, "signed-" + waybill, new ParcelSigned(waybill, "dhl", players.now(), signedBy, null));
    }

    public void willPay(String claimId, CarrierDecision decision, Money amount) {
        answers(claimId, decision, amount);
    }

    public void refuses(String claimId) {
        answers(claimId, CarrierDecision.REJECTED, null);
    }

    private void answers(String claimId, CarrierDecision decision, Money amount) {
        players.tell(
                SOURCE,
                decision + "-" + claimId,
                new CarrierClaimAnswered(claimId, null, decision, amount, null, players.now()));
    }
}
