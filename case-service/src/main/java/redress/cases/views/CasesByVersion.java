package redress.cases.views;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/// How many cases that are not closed stand in each version of a playbook.
@Singleton
public class CasesByVersion {

    private record Count(int version, long cases) {}

    private static final String LIVE = "select c.playbookVersion, count(*) from CaseRow c"
            + " where c.playbook = :playbook and c.status <> 'CLOSED' group by c.playbookVersion";

    private final Mutiny.SessionFactory sessions;

    CasesByVersion(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Map<Integer, Long>> of(String playbook) {
        return sessions.withSession(session -> session.createQuery(LIVE, Count.class)
                        .setParameter("playbook", playbook)
                        .getResultList())
                .map(counts -> counts.stream().collect(toMap(Count::version, Count::cases)));
    }
}
