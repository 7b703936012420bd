package redress.carrierclaims.domain;

import java.util.List;
import java.util.stream.Stream;
import redress.contracts.EvidenceKind;

/// What a claim may not be filed without (I-10). A photo of the waybill label is good to have and never required.
public enum Lack {
    PRODUCT_PHOTO("a photo of the goods", "商品照片"),
    OUTER_PACKAGING_PHOTO("a photo of the outer packaging", "外包装照片"),
    STAMPED_CLAIM_FORM("the claim form with finance's stamp", "财务盖章的索赔单");

    private final String en;
    private final String zh;

    Lack(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }

    /// R-000-09 for damage, R-003-26 for loss; other causes need nothing.
    static List<Lack> of(Dossier dossier) {
        return needed(dossier).filter(lack -> lack.isOpen(dossier)).toList();
    }

    private static Stream<Lack> needed(Dossier dossier) {
        return switch (dossier.terms().cause()) {
            case DAMAGE -> Stream.of(PRODUCT_PHOTO, OUTER_PACKAGING_PHOTO);
            case LOSS -> Stream.of(STAMPED_CLAIM_FORM);
            case SHORTAGE, RETURN_FREIGHT, DELAY -> Stream.of();
        };
    }

    private boolean isOpen(Dossier dossier) {
        return switch (this) {
            case PRODUCT_PHOTO -> !dossier.shows(EvidenceKind.PRODUCT_PHOTO);
            case OUTER_PACKAGING_PHOTO -> !dossier.shows(EvidenceKind.OUTER_PACKAGING_PHOTO);
            case STAMPED_CLAIM_FORM -> dossier.form() == ClaimForm.UNSTAMPED;
        };
    }
}
