package redress.contracts;

/// What is to be put right on a product page.
public enum ListingTaskKind {
    IMAGE,
    PART_NUMBER,
    FITMENT,
    DESCRIPTION,
    DELIST
}
