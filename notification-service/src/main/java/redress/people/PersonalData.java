package redress.people;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;

/// A customer's personal data, to be erased by ops.
@Path("/maintenance/customers/{id}/personal-data")
public class PersonalData {

    private final Persons persons;

    PersonalData(Persons persons) {
        this.persons = persons;
    }

    @DELETE
    @RolesAllowed("ops")
    public Uni<Void> erase(String id) {
        return persons.erase(id);
    }
}
