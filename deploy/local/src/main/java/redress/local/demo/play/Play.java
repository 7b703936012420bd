package redress.local.demo.play;

import redress.local.demo.sample.Complaint;
import redress.local.demo.sample.SampleOrder;
import redress.local.demo.sample.SampleShop;
import redress.local.players.Agent;
import redress.local.players.CaseSheet;
import redress.local.players.Sale;
import redress.local.players.Waiting;

/// One complaint, from the customer's first words to the last payment.
record Play(Cast cast, Agent agent, SampleOrder order, SampleShop shop, Complaint complaint, Audience audience) {

    /// It never throws: what goes wrong is an ending too.
    Ending ending() {
        var ending = played();
        audience.sees(ending);
        return ending;
    }

    private Ending played() {
        try {
            var sale = cast.sale(order, shop);
            return played(sale, new Watched(agent, order.id(), complain(sale), audience));
        } catch (RuntimeException e) {
            return new Ending.Failed(order.id(), String.valueOf(e.getMessage()));
        }
    }

    private Ending played(Sale sale, Watched watched) {
        try {
            var steps = new Steps(cast, order, shop, sale, watched);
            complaint.steps().forEach(steps::take);
            var closed = watched.until("closed", CaseSheet::isClosed);
            if (closed.outcome().equals(complaint.outcome())) {
                watched.until(
                        "with " + complaint.ledger(),
                        sheet -> Watched.ledger(sheet).isAs(complaint.ledger()));
                return new Ending.Reached(complaint, shop.currency(), complaint.ledger());
            }
            return new Ending.Failed(order.id(), "it ended as " + closed.outcome());
        } catch (RuntimeException e) {
            return new Ending.Failed(order.id(), e.getMessage() + "; last seen: " + watched);
        }
    }

    private String complain(Sale sale) {
        return switch (complaint.channel()) {
            case PHONE -> agent.opens(sale, complaint.says());
            case MAIL -> {
                var known = agent.casesOf(sale.orderId());
                sale.customer().writes(sale.orderId(), complaint.says());
                yield Waiting.on("a case of " + sale.orderId())
                        .until(() -> agent.casesOf(sale.orderId()).stream()
                                .filter(found -> !known.contains(found))
                                .findFirst());
            }
        };
    }
}
