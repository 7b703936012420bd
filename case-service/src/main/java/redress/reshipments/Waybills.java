package redress.reshipments;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Which reshipments left under which waybill: kept by who follows both, so that it is never behind.
@Singleton
class Waybills {

    private final Pool pool;

    Waybills(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> keep(String waybill, UUID reshipment) {
        return pool.preparedQuery("insert into reshipment_waybill (waybill, reshipment_id) values ($1, $2)"
                        + " on conflict do nothing")
                .execute(Tuple.of(waybill, reshipment))
                .replaceWithVoid();
    }

    Uni<List<UUID>> under(String waybill) {
        return pool.preparedQuery("select reshipment_id from reshipment_waybill where waybill = $1 order by 1")
                .execute(Tuple.of(waybill))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .map(row -> row.getUUID("reshipment_id"))
                .collect()
                .asList();
    }
}
