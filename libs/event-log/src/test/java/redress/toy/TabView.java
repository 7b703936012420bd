package redress.toy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@Table(name = "tab_view")
class TabView {

    @Id
    UUID id;

    String guest;
    int owed;
    int events;
    boolean closed;

    @Version
    int revision;
}
