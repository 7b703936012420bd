package redress.eventlog.following;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/// The rows in which a view shows its things, one each.
///
/// They are written in batches, of which Hibernate checks the first row only. So a row has no version that would be
/// checked: what keeps two workers apart is the checkpoint, which moves in the same transaction.
///
/// @param <R> the row, an entity
/// @param <S> what is shown in it
/// @param of which row is its thing's
/// @param fill writes all of a thing into its row, also the id
public record Rows<R, S>(
        Class<R> type, Supplier<R> fresh, Function<R, UUID> id, Function<S, UUID> of, BiConsumer<R, S> fill) {

    private static final int WRITTEN_AT_ONCE = 50;

    public Rows {
        if (Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.isAnnotationPresent(Version.class))) {
            throw new IllegalArgumentException(
                    type.getName() + " has a version, of which a batch would check one only");
        }
    }

    /// What is drawn of each history, if anything is.
    public <H> Uni<Void> show(Mutiny.Session session, Collection<H> histories, Function<H, Optional<S>> draw) {
        return show(
                session, histories.stream().map(draw).flatMap(Optional::stream).toList());
    }

    /// Each in the row it has, or in a fresh one.
    public Uni<Void> show(Mutiny.Session session, List<S> things) {
        if (things.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        session.setBatchSize(WRITTEN_AT_ONCE);
        return session.find(type, things.stream().map(of).toArray()).chain(found -> {
            var rows = found.stream().filter(Objects::nonNull).collect(Collectors.toMap(id, Function.identity()));
            var added = new ArrayList<R>();
            for (var thing : things) {
                var row = rows.get(of.apply(thing));
                if (row == null) {
                    row = fresh.get();
                    added.add(row);
                }
                fill.accept(row, thing);
            }
            return session.persistAll(added.toArray());
        });
    }
}
