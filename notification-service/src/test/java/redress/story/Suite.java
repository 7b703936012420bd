package redress.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.contracts.CaseMessage.MessageRequested;
import redress.contracts.Channel;
import redress.contracts.Customer;
import redress.contracts.CustomerMessage.MessageReceived;
import redress.contracts.Message;
import redress.contracts.Money;
import redress.contracts.OrderMessage.OrderPlaced;
import redress.contracts.Topic;
import redress.testing.Street;

/// The other parts of the suite, and the shops: what they tell, and what they hear.
final class Suite {

    private final Street street = new Street();

    /// A customer who placed an order just now.
    Customer customer(String name, String language) {
        var customer = unknown(name, language);
        tell(placed(customer, Instant.now()));
        return customer;
    }

    /// A customer nobody told of yet.
    static Customer unknown(String name, String language) {
        var id = UUID.randomUUID();
        return new Customer("C-" + id, name, id + "@example.com", null, language, null);
    }

    static OrderPlaced placed(Customer customer, Instant at) {
        var total = Money.of("10.00", "EUR");
        return new OrderPlaced(
                "O-" + UUID.randomUUID(), "ebay", "brake-and-bolt", customer, List.of(), null, total, at);
    }

    static MessageReceived written(Customer customer) {
        return new MessageReceived(
                UUID.randomUUID().toString(),
                Channel.EMAIL,
                customer,
                null,
                null,
                null,
                "hello",
                null,
                List.of(),
                Instant.now());
    }

    static MessageRequested wish(Customer customer, String template, Map<String, String> data) {
        return wish(customer, Channel.EMAIL, template, "", data);
    }

    static MessageRequested wish(
            Customer customer, Channel channel, String template, String language, Map<String, String> data) {
        return new MessageRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "CUSTOMER",
                customer.id(),
                channel,
                template,
                language,
                null,
                data);
    }

    /// What an agent wrote, kept under this hash.
    static MessageRequested written(Customer customer, String contentRef) {
        return new MessageRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "CUSTOMER",
                customer.id(),
                null,
                "AGENT_MESSAGE",
                "",
                contentRef,
                Map.of("orderId", "O-9"));
    }

    static MessageRequested notice(String department, String language) {
        return new MessageRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                department,
                null,
                null,
                "DEPARTMENT_REQUEST",
                language,
                null,
                Map.of("topic", "MISSING_CAUSE"));
    }

    void tell(Message message) {
        street.tell(message);
    }

    void tell(String id, Message message) {
        street.tell(id, message);
    }

    /// Everything told on a topic so far under this key.
    static List<Message> heard(Topic topic, String key) {
        return Street.heard(topic, key);
    }
}
