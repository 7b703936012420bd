package redress.bench.suite;

import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Cases to work on, opened by an agent about orders that were imported.
record OpenCases(List<String> ids, AtomicInteger turn) {

    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static OpenCases about(List<String> orders, RunningSuite suite, Vertx vertx) {
        try (var desk = new Desk(vertx, AT_ONCE, suite.port("case-service"), "", suite.token("ann", "agent"))) {
            var ids = Multi.createFrom()
                    .iterable(orders)
                    .onItem()
                    .transformToUni(order -> desk.post("/cases", opening(order)))
                    .merge(AT_ONCE)
                    .map(answer -> answer.demand(201).location())
                    .map(location -> location.substring(location.lastIndexOf('/') + 1))
                    .collect()
                    .asList()
                    .await()
                    .atMost(PATIENCE);
            return new OpenCases(ids, new AtomicInteger());
        }
    }

    OpenCases {
        ids = List.copyOf(ids);
    }

    /// Customers of this channel are written to by whoever runs it: no mail is sent.
    private static String opening(String order) {
        return "{\"channel\":\"PLATFORM_CHAT\",\"orderId\":\"%s\",\"message\":\"A question about my order\"}"
                .formatted(order);
    }

    /// One after the other, over and over: which case, and whose turn it is to have it.
    Turn next() {
        var number = turn.getAndIncrement();
        return new Turn(ids.get(Math.floorMod(number, ids.size())), (number / ids.size()) % 2 == 0 ? "ann" : "bea");
    }

    record Turn(String caseId, String agent) {

        String path() {
            return "/cases/" + caseId + "/assignee";
        }

        String body() {
            return "{\"assignee\":\"" + agent + "\"}";
        }
    }
}
