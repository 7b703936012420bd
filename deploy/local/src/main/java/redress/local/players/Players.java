package redress.local.players;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import redress.contracts.Message;

/// Everybody around the suite: customers and shop, the people who work in it, and those it asks for something. They
/// come in by the gateway only.
///
/// @param clock what time it is for them
public record Players(Gateway gateway, InstantSource clock) {

    /// Who speaks for the other systems.
    private static final String SYSTEMS = "int";

    public Shop shop() {
        return new Shop(this);
    }

    public Customer customer(String id, String name, String language) {
        return new Customer(this, id, name, language);
    }

    public Agent agent(String user) {
        return new Agent(inside(user));
    }

    public Department afterSalesGroup() {
        return department("AFTER_SALES_GROUP");
    }

    public Approvers approvers() {
        return new Approvers(this);
    }

    /// @param code as the suite knows it
    public Department department(String code) {
        return new Department(inside(worksFor(code)), code);
    }

    private static String worksFor(String department) {
        return switch (department) {
            case "AFTER_SALES_GROUP", "PURCHASING" -> "pat";
            case "WAREHOUSE", "ORDER_DESK", "FULFILMENT", "PRODUCTION", "WORKSHOP" -> "wim";
            case "PRODUCT_TEAM", "OPERATIONS", "DESIGN", "GOODS", "QA" -> "pia";
            case "FINANCE" -> "fin";
            case "TEAM_LEAD", "ENGINEERING" -> "lee";
            case "SUPERVISOR", "PLANT_DIRECTOR", "TELECOM_OPERATOR" -> "sue";
            default -> "ann";
        };
    }

    public Purchasing purchasing() {
        return new Purchasing(inside("pat"));
    }

    public Supplier supplier() {
        return new Supplier(this);
    }

    public Warehouse warehouse() {
        return new Warehouse(this);
    }

    public Carrier carrier() {
        return new Carrier(this);
    }

    public Finance finance() {
        return new Finance(this);
    }

    Desk inside(String user) {
        return gateway.as(user);
    }

    Instant now() {
        return clock.instant();
    }

    void tell(String source, String id, Message message) {
        tell(List.of(new Announcement(source, id, now(), message)));
    }

    void tell(List<Announcement> news) {
        inside(SYSTEMS).tell(news);
    }
}
