package redress.toy;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.Recorded;
import redress.eventlog.following.View;

@Singleton
class TabViews implements View {

    @Override
    public String name() {
        return "tabs";
    }

    @Override
    public boolean concerns(Recorded<?> recorded) {
        return recorded.event() instanceof Tab.Event;
    }

    @Override
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        var ids = batch.stream().map(Recorded::stream).distinct().toArray(UUID[]::new);
        return session.find(TabView.class, (Object[]) ids).chain(found -> {
            Map<UUID, TabView> rows = new HashMap<>();
            found.stream().filter(row -> row != null).forEach(row -> rows.put(row.id, row));
            var fresh = batch.stream()
                    .map(Recorded::stream)
                    .filter(id -> !rows.containsKey(id))
                    .distinct()
                    .map(TabViews::fresh)
                    .toList();
            fresh.forEach(row -> rows.put(row.id, row));
            batch.forEach(r -> apply(rows.get(r.stream()), (Tab.Event) r.event()));
            return session.persistAll(fresh.toArray());
        });
    }

    private static TabView fresh(UUID id) {
        var row = new TabView();
        row.id = id;
        return row;
    }

    private static void apply(TabView row, Tab.Event event) {
        row.events++;
        switch (event) {
            case Tab.Event.TabOpened e -> row.guest = e.guest();
            case Tab.Event.Ordered e -> row.owed += e.price();
            case Tab.Event.Paid e -> row.owed -= e.amount();
            case Tab.Event.TabClosed _ -> row.closed = true;
            case Tab.Event.Reminded _ -> {}
        }
    }
}
