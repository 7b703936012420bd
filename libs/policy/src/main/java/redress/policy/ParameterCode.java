package redress.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The figures of domain 4.3: which there are, in what unit, in how many parts.
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum ParameterCode {
    SELLER_PROFILE("P-01", Unit.FILE),
    MAX_ORDER_AGE("P-02", Unit.DAYS),
    MIN_CONFIDENCE("P-03", Unit.SHARE),
    REMINDER_AFTER("P-04", Unit.HOURS),
    MAX_REMINDERS("P-05", Unit.COUNT),
    AUTO_CLOSE_AFTER("P-06", Unit.DAYS),
    REFUND_TRIGGER("P-07", Choices.of("ON_RETURN_TRACKING", "ON_RETURN_INSPECTED")),
    MAX_VISITS("P-08", Unit.COUNT),
    SUPPLIER_PLAN_WAIT("P-09", Unit.WORKING_DAYS),
    HIGH_VALUE("P-10", Unit.MONEY),
    DAMAGE_REFUND("P-11", Unit.PERCENT, "MINOR", "MODERATE", "MAJOR"),
    LABEL_CANCEL_AFTER("P-12", Unit.DAYS),
    LOW_COST_RETURN("P-13", Unit.PERCENT),
    HEAVY("P-14", Unit.KILOGRAMS),
    WARRANTY("P-15", Unit.DAYS, "recentMax", "total"),
    DELAY_RETURN_FREIGHT("P-16", Choices.of("SELLER", "CUSTOMER")),
    SWAP_SMALL_GAP("P-17", Unit.PERCENT, "price", "cost"),
    CARRIER_STUCK("P-18", Unit.DAYS),
    WARRANTY_CARD("P-19", Unit.WARRANTY_CARD),
    URGENT_PARTS_TRANSFER("P-20", Unit.HOURS),
    FREIGHT_REIMBURSEMENT("P-21", Unit.FREIGHT_TABLE),
    PRINT_RUN("P-22", Unit.TIME),
    ZONE_AND_CALENDAR("P-23", Unit.ZONE_AND_CALENDAR),
    TOPUP_LINK_EXPIRY("P-24", Unit.HOURS),
    LOANER_DUE("P-25", Unit.DAYS),
    CARRIER_CLAIM_WITHIN("P-26", Unit.DAYS),
    MINOR_QUALITY_COMPENSATION("P-27", Unit.MONEY, "from", "to"),
    SATISFACTION_CALL_DELAY("P-28", Unit.DAYS),
    LOST_PARCEL_NO_ANSWER("P-29", Unit.HOURS),
    REFUND_LIMIT("P-30", Unit.FILE),
    SATISFACTION_CALL_WAIT("P-31", Unit.DAYS),
    AWAIT_SILENCE("P-32", Unit.DAYS),
    REFUND_DAILY_QUOTA("P-33", Unit.FILE),
    CARRIER_CLAIM_WARNING("P-34", Unit.DAYS);

    /// What a value is measured in, and so how it is written.
    enum Unit {
        COUNT,
        SHARE,
        PERCENT,
        DAYS,
        WORKING_DAYS,
        HOURS,
        MONEY,
        KILOGRAMS,
        TIME,
        CHOICE,
        ZONE_AND_CALENDAR,
        WARRANTY_CARD,
        FREIGHT_TABLE,
        FILE
    }

    /// The codes one may choose from.
    record Choices(List<String> codes) {
        static Choices of(String... codes) {
            return new Choices(List.of(codes));
        }
    }

    private final String id;
    private final Unit unit;
    private final List<String> parts;
    private final Choices choices;

    ParameterCode(String id, Unit unit, String... parts) {
        this.id = id;
        this.unit = unit;
        this.parts = List.of(parts);
        this.choices = Choices.of();
    }

    ParameterCode(String id, Choices choices) {
        this.id = id;
        this.unit = Unit.CHOICE;
        this.parts = List.of();
        this.choices = choices;
    }

    public String id() {
        return id;
    }

    Unit unit() {
        return unit;
    }

    /// Names of the parts, smallest figure first; empty if it is a single figure.
    List<String> parts() {
        return parts;
    }

    List<String> choices() {
        return choices.codes();
    }

    /// Whether each part must be at least the one before it.
    boolean rises() {
        return switch (this) {
            case DAMAGE_REFUND, WARRANTY, MINOR_QUALITY_COMPENSATION -> true;
            default -> false;
        };
    }

    public static Optional<ParameterCode> of(String id) {
        return Stream.of(values()).filter(code -> code.id.equals(id)).findFirst();
    }
}
