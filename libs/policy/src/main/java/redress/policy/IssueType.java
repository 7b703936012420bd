package redress.policy;

/// What a case is about; it selects the playbook the case walks through.
public enum IssueType {
    INCOMPLETE("INC", "order incomplete", "少件漏发"),
    DAMAGED("DMG", "received damaged", "收到破损"),
    NOT_FIT("FIT", "does not fit", "装不上"),
    NOT_WORKING("NWK", "does not work", "不工作"),
    WARRANTY("WAR", "failed within warranty", "质保期内故障"),
    NOT_NEEDED("NND", "no longer needed", "不需要了"),
    LISTING_MISMATCH("LST", "differs from the listing", "与链接不符"),
    UNKNOWN("UNK", "no reason given", "原因不明"),
    DESCRIPTION_COMPLAINT("DSC", "not as described", "描述不符"),
    RETURN_EXCHANGE("RXC", "return or exchange", "退换货"),
    TRACE("TRQ", "where is my parcel", "查件"),
    RETURN_BEFORE_RECEIPT("RBR", "return before receipt", "未收到货退款"),
    RETURN_AFTER_RECEIPT("RAR", "return after receipt", "收到货退货"),
    PRICE_DROP("PRD", "price dropped", "降价补差"),
    COLOUR_DIFFERENCE("CLR", "colour differs", "色差"),
    QUALITY("QLT", "quality defect", "质量问题"),
    HOW_TO_REFUND("HTR", "how to get a refund", "如何申请退款"),
    REFUND_STATUS("RFS", "where is my refund", "退款进度"),
    SIZING("SIZ", "recommended size does not fit", "推荐尺码不合适"),
    REFUND_APPLICATION("RFM", "refund filed on the platform", "平台退款申请"),
    UNSHIPPED_REFUND("URF", "refund before dispatch", "未发货退款"),
    SHIPPED_REFUND("SHR", "refund after dispatch", "已发货退款"),
    POST_COMPLETION_REFUND("PCR", "refund after completion", "交易成功后退款"),
    REFUSED_DELIVERY("RFD", "delivery refused", "拒签"),
    PHONE_DEVICE("PHN", "phone or accessory fault", "手机或配件故障"),
    COMPLAINT("CPL", "complaint", "投诉"),
    FIELD_REPAIR("FRW", "repair on site", "现场维修"),
    HOME_VISIT("HVS", "visit at home", "上门服务"),
    PROJECT_SERVICE("PSV", "project service", "工程项目售后"),
    COMPENSATION("CMP", "compensation with recourse", "赔偿与追偿"),
    REVIEW("REV", "neutral or bad review", "中差评"),
    GENERAL("GEN", "anything else", "其他咨询");

    private final String playbook;
    private final String en;
    private final String zh;

    IssueType(String playbook, String en, String zh) {
        this.playbook = playbook;
        this.en = en;
        this.zh = zh;
    }

    /// The playbook a case of this type enters, at its first node.
    public String playbook() {
        return playbook;
    }

    public Text label() {
        return new Text(en, zh);
    }
}
