package redress.local.demo.play;

import redress.local.demo.sample.Complaint;
import redress.local.demo.sample.Figures;

/// What became of what the sample says about an order.
public sealed interface Ending {

    String order();

    /// As the sample says.
    record Reached(Complaint complaint, String currency, Figures ledger) implements Ending {

        @Override
        public String order() {
            return complaint.order();
        }
    }

    record Failed(String order, String why) implements Ending {}
}
