package redress.policy;

/// Who bears the freight of one movement of goods (domain 4.4).
public enum FreightPayer {
    SELLER("seller", "卖家承担"),
    CUSTOMER("customer", "客户承担"),
    CARRIER("carrier, advanced by the seller", "快递公司承担,卖家垫付"),
    SPLIT_BY_LEG("each side pays the way it sends", "各付各的寄出运费"),
    SPLIT_HALF("half each of both ways", "往返运费各半"),
    BY_EXCHANGE_PLAN("as the exchange plan says", "按换货方案"),
    NOBODY("there is no such movement", "无此运输");

    private final String en;
    private final String zh;

    FreightPayer(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public Text label() {
        return new Text(en, zh);
    }
}
