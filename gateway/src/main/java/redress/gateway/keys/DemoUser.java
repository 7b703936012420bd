package redress.gateway.keys;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The people of the demonstration, one or two for each role.
enum DemoUser {
    ANN("agent", "Agent", "客服"),
    BEA("agent", "Agent", "客服"),
    LEE("lead", "Team lead", "组长"),
    SUE("supervisor", "Supervisor", "主管"),
    FIN("finance", "Finance", "财务"),
    PAT("purchasing", "Purchasing", "采购"),
    WIM("warehouse", "Warehouse", "仓库"),
    PIA("product", "Product", "产品"),
    OPS("ops", "Operations", "运维");

    private final String role;
    private final String en;
    private final String zh;

    DemoUser(String role, String en, String zh) {
        this.role = role;
        this.en = en;
        this.zh = zh;
    }

    /// As the sign-in page shows it.
    public record Shown(String user, String en, String zh) {}

    static Optional<DemoUser> named(String name) {
        return Stream.of(values()).filter(user -> user.title().equals(name)).findFirst();
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    String role() {
        return role;
    }

    Shown shown() {
        return new Shown(title(), en, zh);
    }
}
