package redress.policy;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import redress.policy.Parameter.*;
import redress.policy.ParameterCode.Unit;
import redress.policy.ParameterNote.Basis;

/// Reads parameters.yaml, and what a profile or a shop sets instead.
final class ParameterReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal A_LORRY = BigDecimal.valueOf(100_000);
    private static final int TEN_YEARS = 3660;
    private static final int A_YEAR = 366;
    private static final String ALL_IDS = "P-01 … P-34";

    private static final Map<String, Basis> BASES =
            named(List.of(Basis.values()), basis -> basis.name().toLowerCase(Locale.ROOT));

    private final Set<String> calendars;

    ParameterReader(Set<String> calendars) {
        this.calendars = calendars;
    }

    /// What parameters.yaml says: the defaults, and what they are for.
    record Listed(Map<ParameterCode, Parameter> values, Map<ParameterCode, ParameterNote> notes) {}

    Listed listed(Entry file) {
        var values = new EnumMap<ParameterCode, Parameter>(ParameterCode.class);
        var notes = file.only("parameters").at("parameters").each(byId(), (code, entry) -> {
            entry.only("name", "unit", "value", "basis", "en", "zh");
            checkUnit(code, entry.at("unit"));
            values.put(code, value(code, entry.at("value")));
            return note(code, entry);
        });
        return new Listed(values, notes);
    }

    /// What stands under `parameters` of a profile or shop, if anything.
    Map<ParameterCode, Parameter> overrides(Entry owner) {
        var own = new EnumMap<ParameterCode, Parameter>(ParameterCode.class);
        if (owner.has("parameters")) {
            owner.at("parameters")
                    .fields()
                    .forEach((id, entry) -> ParameterCode.of(id)
                            .ifPresentOrElse(
                                    code -> own.put(code, override(code, entry)),
                                    () -> entry.fault(PolicyRule.UNKNOWN_KEY, ALL_IDS)));
        }
        return own;
    }

    private Parameter override(ParameterCode code, Entry entry) {
        if (code.unit() == Unit.FILE) {
            entry.fault(PolicyRule.SET_ELSEWHERE, fileOf(code));
            return new SetIn(fileOf(code));
        }
        return value(code, entry);
    }

    private static ParameterNote note(ParameterCode code, Entry entry) {
        return new ParameterNote(
                code, entry.at("name").text(), entry.at("basis").oneOf(BASES), entry.inBothLanguages());
    }

    private static void checkUnit(ParameterCode code, Entry entry) {
        var unit = entry.code(Unit.class);
        if (entry.node().isTextual()
                && Entry.byName(Unit.class).containsKey(entry.node().asText())
                && unit != code.unit()) {
            entry.fault(PolicyRule.WRONG_UNIT, code.unit(), unit);
        }
    }

    private Parameter value(ParameterCode code, Entry entry) {
        if (code.parts().isEmpty()) {
            return single(code, entry);
        }
        var parts = entry.each(named(code.parts(), part -> part), (_, part) -> single(code, part));
        if (code.rises()) {
            entry.rise(code.parts());
        }
        return new Parts(parts);
    }

    private Parameter single(ParameterCode code, Entry entry) {
        return switch (code.unit()) {
            case COUNT -> new Count(entry.whole(1, 1000));
            case SHARE -> new Share(entry.number(BigDecimal.ZERO, BigDecimal.ONE));
            case PERCENT -> new Percent(entry.number(BigDecimal.ZERO, HUNDRED));
            case DAYS -> new Days(entry.whole(0, TEN_YEARS));
            case WORKING_DAYS -> new WorkingDays(entry.whole(0, A_YEAR));
            case HOURS -> new Hours(entry.whole(0, A_YEAR * 24));
            case MONEY -> new Amount(entry.money());
            case KILOGRAMS -> new Kilograms(entry.number(BigDecimal.ZERO, A_LORRY));
            case TIME -> new TimeOfDay(entry.time());
            case CHOICE -> new Choice(entry.oneOf(named(code.choices(), choice -> choice)));
            case ZONE_AND_CALENDAR -> zoneAndCalendar(entry.only("zone", "calendar"));
            case WARRANTY_CARD -> warrantyCard(entry.only("brands", "servicePoints", "hotline", "returnAddress"));
            case FREIGHT_TABLE -> freightTable(entry);
            case FILE -> new SetIn(entry.oneOf(named(List.of(fileOf(code)), file -> file)));
        };
    }

    private ZoneAndCalendar zoneAndCalendar(Entry entry) {
        return new ZoneAndCalendar(entry.at("zone").zone(), calendar(entry.at("calendar")));
    }

    /// The name of a calendar there is.
    String calendar(Entry entry) {
        var name = entry.text();
        if (entry.hasText() && !calendars.isEmpty() && !calendars.contains(name)) {
            entry.fault(PolicyRule.UNKNOWN_CALENDAR, name);
        }
        return name;
    }

    private static WarrantyCard warrantyCard(Entry entry) {
        var servicePoints = new LinkedHashMap<String, List<String>>();
        entry.at("servicePoints").fields().forEach((city, points) -> servicePoints.put(city, texts(points)));
        return new WarrantyCard(
                texts(entry.at("brands")),
                servicePoints,
                entry.at("hotline").textOrNothing(),
                entry.at("returnAddress").textOrNothing());
    }

    private static List<String> texts(Entry entry) {
        return entry.distinctItems().stream().map(Entry::text).toList();
    }

    private static FreightTable freightTable(Entry entry) {
        var amounts = new LinkedHashMap<String, Map<String, BigDecimal>>();
        entry.fields().forEach((province, classes) -> amounts.put(province, amountsOf(classes)));
        return new FreightTable(amounts);
    }

    private static Map<String, BigDecimal> amountsOf(Entry classes) {
        var amounts = new LinkedHashMap<String, BigDecimal>();
        classes.fields().forEach((productClass, amount) -> amounts.put(productClass, amount.money()));
        return Map.copyOf(amounts);
    }

    private static String fileOf(ParameterCode code) {
        return code == ParameterCode.SELLER_PROFILE ? PolicyFiles.PROFILES : PolicyFiles.LIMITS;
    }

    private static Map<String, ParameterCode> byId() {
        return named(List.of(ParameterCode.values()), ParameterCode::id);
    }

    private static <T> Map<String, T> named(List<T> things, Function<T, String> name) {
        var named = new LinkedHashMap<String, T>();
        things.forEach(thing -> named.put(name.apply(thing), thing));
        return named;
    }
}
