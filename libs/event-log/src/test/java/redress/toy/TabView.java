package redress.toy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@Table(name = "tab_view")
public class TabView {

    @Id
    public UUID id;

    public String guest;
    public int owed;
    public int events;
    public boolean closed;

    @Version
    public int revision;
}
