package redress.carrierclaims.domain;

/// Where a claim stands (domain 5.3).
public enum ClaimStatus {
    DRAFT("draft", "草稿"),
    EVIDENCE_MISSING("evidence missing", "缺少凭证"),
    FILED("filed with the carrier", "已向快递公司提出"),
    ACCEPTED("accepted", "已受理"),
    PARTLY_ACCEPTED("partly accepted", "部分受理"),
    REJECTED("rejected", "已拒赔"),
    PAID("paid", "已赔付"),
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
