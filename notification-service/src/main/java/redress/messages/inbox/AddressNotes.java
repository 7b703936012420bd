package redress.messages.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import redress.contracts.Customer;
import redress.eventlog.Cause;
import redress.eventlog.Once;
import redress.messages.Messages;
import redress.messages.domain.MessageCommand.FindAddress;
import redress.people.Persons;
import redress.people.Waiting;

/// Keeps what was told of a customer; what waited for their address is sent then.
@Singleton
class AddressNotes {

    private final Persons persons;
    private final Waiting waiting;
    private final Messages messages;

    AddressNotes(Persons persons, Waiting waiting, Messages messages) {
        this.persons = persons;
        this.waiting = waiting;
        this.messages = messages;
    }

    Uni<Void> keep(Customer customer, Instant toldAt, Cause cause) {
        return persons.keep(customer, toldAt).chain(() -> release(customer.id(), cause));
    }

    private Uni<Void> release(String customerId, Cause cause) {
        return persons.find(customerId)
                .chain(person -> person.email().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : waiting.of(customerId)
                                .onItem()
                                .transformToMulti(Multi.createFrom()::iterable)
                                .onItem()
                                .transformToUniAndConcatenate(message -> found(message, cause))
                                .onItem()
                                .ignoreAsUni());
    }

    /// It leaves no receipt: one telling may find the address of several messages.
    private Uni<?> found(UUID message, Cause cause) {
        return messages.handle(message, new FindAddress(), cause.once(new Once.Unmarked()));
    }
}
