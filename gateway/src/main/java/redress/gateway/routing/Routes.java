package redress.gateway.routing;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.contracts.Service;
import redress.gateway.routing.Destination.Mailbox;
import redress.gateway.routing.Destination.Nowhere;
import redress.gateway.routing.Destination.Own;
import redress.gateway.routing.Destination.To;

/// Which service owns which resource: the one table that both routing and the joined API description read.
public final class Routes {

    static final String API = "/api";

    private static final String MAINTENANCE = "maintenance";

    private static final Map<String, Service> OWNERS = Map.ofEntries(
            entry("cases", Service.CASE_SERVICE),
            entry("orders", Service.CASE_SERVICE),
            entry("customers", Service.CASE_SERVICE),
            entry("requests", Service.CASE_SERVICE),
            entry("playbooks", Service.CASE_SERVICE),
            entry("reshipments", Service.CASE_SERVICE),
            entry("returns", Service.CASE_SERVICE),
            entry("tasks", Service.CASE_SERVICE),
            entry("supplier-claims", Service.SUPPLIER_CLAIM_SERVICE),
            entry("carrier-claims", Service.LOGISTICS_CLAIM_SERVICE),
            entry("refunds", Service.REFUND_SERVICE),
            entry("approvals", Service.REFUND_SERVICE),
            entry("top-ups", Service.REFUND_SERVICE),
            entry("refund-applications", Service.REFUND_SERVICE),
            entry("notifications", Service.NOTIFICATION_SERVICE));

    /// What the gateway answers itself.
    private static final Set<String> OWN = Set.of("events", "stream", "openapi.json");

    private Routes() {}

    /// Where a path of this door leads, given as `/api/…` without dots and doubled slashes.
    public static Destination of(String path) {
        var inside = path.substring(API.length());
        var parts = inside.split("/", 4); // "", resource, rest …
        var resource = parts.length > 1 ? parts[1] : "";
        if (OWN.contains(resource) || inside.equals("/maintenance/clock")) {
            return new Own();
        }
        if (resource.equals("mailbox")) {
            return new Mailbox(inside);
        }
        if (resource.equals(MAINTENANCE)) {
            return maintenance(parts);
        }
        return OWNERS.containsKey(resource) ? new To(OWNERS.get(resource), inside) : new Nowhere();
    }

    /// How a service's own path is called from outside; empty when it cannot be reached from there.
    public static String outside(Service service, String path) {
        var parts = path.split("/", 3);
        var resource = parts.length > 1 ? parts[1] : "";
        if (resource.equals(MAINTENANCE)) {
            return API + "/" + MAINTENANCE + "/" + service.title() + "/" + (parts.length > 2 ? parts[2] : "");
        }
        return OWNERS.get(resource) == service ? API + path : "";
    }

    private static Destination maintenance(String[] parts) {
        if (parts.length < 4) {
            return new Nowhere();
        }
        return named(parts[2])
                .<Destination>map(service -> new To(service, "/" + MAINTENANCE + "/" + parts[3]))
                .orElseGet(Nowhere::new);
    }

    /// By its full name or without the ending: `case-service` or `case`.
    private static Optional<Service> named(String name) {
        return Services.ALL.stream()
                .filter(service ->
                        service.title().equals(name) || service.title().equals(name + "-service"))
                .findFirst();
    }
}
