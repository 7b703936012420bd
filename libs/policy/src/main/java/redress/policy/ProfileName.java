package redress.policy;

/// The kind of seller a shop belongs to (P-01).
public enum ProfileName {
    AUTO_PARTS("car parts", "汽车配件"),
    APPAREL("clothing and shoes", "服装鞋类"),
    PHONE("phones", "手机"),
    EQUIPMENT("equipment and installation", "设备与安装"),
    FURNITURE("furniture and mattresses", "家具床垫");

    private final String en;
    private final String zh;

    ProfileName(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public Text label() {
        return new Text(en, zh);
    }
}
