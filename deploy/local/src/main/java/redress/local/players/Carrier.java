package redress.local.players;

import redress.contracts.ParcelMessage.ParcelSigned;

/// Brings parcels, and tells who signed.
public record Carrier(Players players) {

    private static final String SOURCE = "urn:players:carrier";

    public void delivers(String waybill, String signedBy) {
        players.tell(SOURCE, "signed-" + waybill, new ParcelSigned(waybill, "dhl", players.now(), signedBy, null));
    }
}
