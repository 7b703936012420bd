package redress.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a signed-in user may be, as the token says it.
public enum Role {
    AGENT("agent", "客服"),
    LEAD("team lead", "组长"),
    SUPERVISOR("supervisor", "主管"),
    FINANCE("finance", "财务"),
    PURCHASING("purchasing", "采购"),
    WAREHOUSE("warehouse", "仓库"),
    PRODUCT("product team", "产品组"),
    OPS("operations of the suite", "系统运维"),
    INTEGRATION("integration client", "系统对接");

    private final String en;
    private final String zh;

    Role(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /// How the token's `groups` spell it.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text label() {
        return new Text(en, zh);
    }

    /// Roles of people; `ops` and `integration` belong to no department.
    public boolean worksCases() {
        return this != OPS && this != INTEGRATION;
    }

    public static Optional<Role> of(String wireName) {
        return Stream.of(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }
}
