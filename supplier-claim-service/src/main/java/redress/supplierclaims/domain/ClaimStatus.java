package redress.supplierclaims.domain;

/// Where a claim stands (domain 5.2).
public enum ClaimStatus {
    OPENED("opened", "已提出"),
    SUBMITTED("submitted to the supplier", "已提交供应商"),
    PLAN_PROPOSED("the supplier proposed a plan", "供应商已给方案"),
    ACCEPTED("plan accepted", "已接受方案"),
    SETTLED("settled", "已结清"),
    WRITTEN_OFF("written off", "已核销");

    private final String en;
    private final String zh;

    ClaimStatus(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }
}
