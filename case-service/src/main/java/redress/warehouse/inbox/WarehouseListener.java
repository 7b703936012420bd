package redress.warehouse.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.content.Contents;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.contracts.WarehouseMessage.LabelIssued;
import redress.contracts.WarehouseMessage.ReshipmentDispatched;
import redress.contracts.WarehouseMessage.ReturnArrived;
import redress.contracts.WarehouseMessage.ReturnInspected;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;
import redress.reshipments.Depot;
import redress.reshipments.domain.ReshipmentCommand.DispatchReshipment;
import redress.returns.MadeLabel;
import redress.returns.ReturnDesk;
import redress.returns.domain.Finding;
import redress.returns.domain.ReturnCommand.InspectGoods;

/// What the warehouse says of goods sent again, of goods that come back and of their labels.
@Singleton
class WarehouseListener implements Listener {

    private final Inbox inbox;
    private final Depot depot;
    private final ReturnDesk desk;
    private final Contents contents;

    WarehouseListener(Inbox inbox, Depot depot, ReturnDesk desk, Contents contents) {
        this.inbox = inbox;
        this.depot = depot;
        this.desk = desk;
        this.contents = contents;
    }

    @Incoming("warehouse")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.WAREHOUSE;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case ReshipmentDispatched m ->
                depot.dispatch(
                        id(m.reshipmentId(), "reshipment"),
                        new DispatchReshipment(m.waybill(), m.carrier(), m.dispatchedAt(), known(m.freightCost())),
                        cause);
            case LabelIssued m ->
                desk.issue(
                        rma(m.rmaId()),
                        new MadeLabel(m.labelId(), m.carrier(), known(m.waybill()), known(m.cost())),
                        cause);
            case ReturnArrived m -> desk.receive(rma(m.rmaId()), known(m.waybill()), cause);
            case ReturnInspected m -> inspected(m, cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<?> inspected(ReturnInspected m, Cause cause) {
        var words = words(m);
        var references = words.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), what -> Contents.reference(cause, what)));
        var finding = m.resaleable() ? Finding.OK : Finding.NOT_OK;
        return contents.keep(words.entrySet().stream()
                        .collect(Collectors.toMap(word -> references.get(word.getKey()), Map.Entry::getValue)))
                .chain(() -> desk.inspect(rma(m.rmaId()), new InspectGoods(finding, references), cause));
    }

    private static Map<String, String> words(ReturnInspected m) {
        var words = new HashMap<String, String>();
        words.put("condition", m.condition());
        if (m.note() != null) {
            words.put("note", m.note());
        }
        return words;
    }

    private static <T> List<T> known(T maybe) {
        return Stream.ofNullable(maybe).toList();
    }

    private static UUID rma(String told) {
        return id(told, "return");
    }

    private static UUID id(String told, String category) {
        try {
            return UUID.fromString(told);
        } catch (IllegalArgumentException _) {
            throw Refused.absent(category);
        }
    }
}
