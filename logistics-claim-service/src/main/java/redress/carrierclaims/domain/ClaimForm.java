package redress.carrierclaims.domain;

/// Finance's stamp on the form that a carrier wants for a lost parcel (R-003-26).
public enum ClaimForm {
    UNSTAMPED,
    STAMPED
}
