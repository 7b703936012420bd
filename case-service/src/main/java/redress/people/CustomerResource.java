package redress.people;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import redress.decider.Refused;
import redress.people.Persons.Person;

/// A customer's personal data: to be seen by who works their case, to be erased by ops.
@Path("/customers/{id}")
public class CustomerResource {

    private final Persons persons;
    private final KeptContents kept;

    CustomerResource(Persons persons, KeptContents kept) {
        this.persons = persons;
        this.kept = kept;
    }

    @GET
    @RolesAllowed({"agent", "lead", "supervisor"})
    public Uni<Person> show(String id) {
        return persons.find(PlainText.demand(id)).onItem().ifNull().failWith(() -> Refused.absent("customer"));
    }

    /// Who they are, what they and others wrote in their cases, and the evidence in these. Repeated, it erases
    /// what came since.
    @DELETE
    @Path("personal-data")
    @RolesAllowed("ops")
    public Uni<Void> erase(String id) {
        return persons.erase(PlainText.demand(id)).chain(() -> kept.erase(id));
    }
}
