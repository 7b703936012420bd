package redress.policy;

/// Who answers for what went wrong.
public enum Party {
    SUPPLIER("supplier", "供应商"),
    WAREHOUSE("warehouse", "仓库"),
    PURCHASING("purchasing", "采购"),
    PRODUCT_TEAM("product team", "产品组"),
    CARRIER("carrier", "快递公司"),
    CUSTOMER("customer", "客户"),
    SELLER("seller", "卖家自身");

    private final String en;
    private final String zh;

    Party(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public Text label() {
        return new Text(en, zh);
    }
}
