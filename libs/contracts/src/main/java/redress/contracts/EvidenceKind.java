package redress.contracts;

/// What a photo, video or document shows (domain 1.2).
public enum EvidenceKind {
    PRODUCT_PHOTO,
    OUTER_PACKAGING_PHOTO,
    WAYBILL_LABEL_PHOTO,
    OLD_PART_PHOTO,
    COMPARISON_PHOTO,
    NAMEPLATE_PHOTO,
    FAULT_MEDIA,
    DAMAGE_DETAIL_PHOTO,
    QUALITY_PHOTO,
    INSPECTION_REPORT,
    CHAT_LOG,
    WAREHOUSE_NOTE,
    RETURN_SLIP,
    COURIER_CONFIRMATION,
    SIGNED_WORK_ORDER,
    FAULT_REPORT
}
