package redress.policy;

/// Why a case came about, once that is known (glossary 1.4).
public enum LiabilityCause {
    SUPPLIER_SHORT_SHIPMENT("supplier shipped short", "供应商漏发"),
    WAREHOUSE_SHORT_SHIPMENT("warehouse shipped short", "仓库漏发"),
    ORDERING_ERROR("mistake when ordering from the supplier", "下单问题"),
    SKU_MATCHING_ERROR("platform SKU matched to the wrong ERP SKU", "匹配问题"),
    CARRIER_DAMAGE("damaged by the carrier", "物流破损"),
    CARRIER_LOSS("lost by the carrier", "物流丢件"),
    CARRIER_DELAY("delayed by the carrier", "物流延误"),
    CARRIER_SERVICE("bad service of the carrier", "物流服务差"),
    CUSTOMER_WRONG_PURCHASE("customer bought the wrong item", "客户买错"),
    CUSTOMER_CHANGE_OF_MIND("customer no longer wants it", "客户不想要"),
    CUSTOMER_MISREAD("customer misread the page", "客户理解错误或漏看"),
    CUSTOMER_DAMAGE("damaged by the customer", "人为损坏"),
    LISTING_IMAGE("wrong image in the listing", "图片放错"),
    LISTING_PART_NUMBER("wrong part number in the listing", "件号放错"),
    LISTING_FITMENT("wrong vehicle or engine in the listing", "车型或发动机型放错"),
    LISTING_DESCRIPTION("wrong description in the listing", "描述错误"),
    WAREHOUSE_MISPICK("warehouse sent the wrong item", "仓库发错"),
    SUPPLIER_WRONG_GOODS("supplier sent the wrong goods", "供应商发错或货不对"),
    SUPPLIER_CHANGE("supplier was changed", "换了新供应商"),
    PRODUCT_DEVELOPMENT_ERROR("mistake in product development", "产品开发错误"),
    DATA_ENTRY_ERROR("mistake in the purchasing system", "富通录入错误"),
    PRODUCT_DEFECT("product defect", "不工作或质量问题"),
    SELLER_STOCK_OUT("out of stock", "缺货"),
    SELLER_LATE_DISPATCH("dispatched late", "发货延迟"),
    UNKNOWN("not known", "原因不明");

    private final String en;
    private final String zh;

    LiabilityCause(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public Text label() {
        return new Text(en, zh);
    }
}
