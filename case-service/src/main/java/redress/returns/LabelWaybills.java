package redress.returns;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Which labels carry which waybill: kept by who follows both, so that it is never behind.
@Singleton
class LabelWaybills {

    private final Pool pool;

    LabelWaybills(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> keep(String waybill, UUID rmaId) {
        return pool.preparedQuery("insert into label_waybill (waybill, rma_id) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(waybill, rmaId))
                .replaceWithVoid();
    }

    Uni<List<UUID>> under(String waybill) {
        return pool.preparedQuery("select rma_id from label_waybill where waybill = $1 order by 1")
                .execute(Tuple.of(waybill))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .map(row -> row.getUUID("rma_id"))
                .collect()
                .asList();
    }
}
