package redress.policy;

/// What decides the freight when the cause alone does not (domain 4.4).
public enum FreightSituation {
    CHANGE_OF_MIND_FREE_POSTAGE("change of mind, sold with free postage", "包邮商品不想要"),
    CHANGE_OF_MIND_PAID_POSTAGE("change of mind, sold without free postage", "不包邮商品不想要"),
    COLOUR_DIFFERENCE("colour differs", "色差"),
    WARRANTY_LONG_AGO("warranty, long after the order", "质保期内且购买已久"),
    PHONE_CONFIRMED_FAULT("phone, fault confirmed and nobody broke it", "手机属实非人为故障"),
    PHONE_OTHER("phone without a fault, broken by somebody, or not wanted", "手机无故障、人为损坏或个人原因"),
    FURNITURE_SHIPPED_REFUND("furniture, refund after dispatch", "家具已发货退款"),
    FORWARDING_BY_REQUEST("forwarded by another courier on request", "应客户要求转其他快递");

    private final String en;
    private final String zh;

    FreightSituation(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public Text label() {
        return new Text(en, zh);
    }
}
