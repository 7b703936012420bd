package redress.policy;

/// How a case ended (glossary 1.6).
public enum Outcome {
    RESHIPPED("reshipped", "已补发"),
    EXCHANGED("exchanged", "已换货"),
    REFUNDED_FULL("refunded in full", "已全额退款"),
    REFUNDED_PARTIAL("refunded in part", "已部分退款"),
    RETURNED_REFUNDED("returned and refunded", "已退货退款"),
    WARRANTY_REPLACED("replaced under warranty", "已质保换新"),
    REPAIRED("repaired", "已维修"),
    DISCOUNTED_REPURCHASE("bought anew at a discount", "已优惠重购"),
    INFORMED_ONLY("informed only", "仅告知"),
    RETAINED("customer keeps the order", "客户保留订单"),
    DELIVERED("delivered", "已送达"),
    REJECTED("rejected", "已拒绝"),
    NO_RESPONSE("customer did not answer", "客户未回复"),
    RECOVERED("recovered from the liable party", "已追偿");

    private final String en;
    private final String zh;

    Outcome(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public Text label() {
        return new Text(en, zh);
    }
}
