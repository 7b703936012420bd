package redress.policy;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import redress.policy.Parameter.*;

/// The figures that hold for one profile or one shop: what it set itself, and the default for the rest.
public record Figures(Map<ParameterCode, Parameter> values) {

    public Figures {
        values = Map.copyOf(values);
    }

    public Figures with(Map<ParameterCode, Parameter> own) {
        var all = new EnumMap<ParameterCode, Parameter>(ParameterCode.class);
        all.putAll(values);
        all.putAll(own);
        return new Figures(all);
    }

    public Parameter parameter(ParameterCode code) {
        return values.get(code);
    }

    /// One named part of a figure that has several.
    public Parameter parameter(ParameterCode code, String part) {
        return switch (parameter(code)) {
            case Parts(var parts) when parts.containsKey(part) -> parts.get(part);
            case Parameter other -> throw not("split into a part " + part, code, other);
        };
    }

    public BigDecimal number(ParameterCode code) {
        return switch (parameter(code)) {
            case Count(var value) -> BigDecimal.valueOf(value);
            case Share(var value) -> value;
            case Kilograms(var value) -> value;
            case Parameter other -> throw not("a plain number", code, other);
        };
    }

    public int days(ParameterCode code) {
        return days(code, parameter(code));
    }

    public int days(ParameterCode code, String part) {
        return days(code, parameter(code, part));
    }

    public int workingDays(ParameterCode code) {
        return switch (parameter(code)) {
            case WorkingDays(var value) -> value;
            case Parameter other -> throw not("in working days", code, other);
        };
    }

    public int hours(ParameterCode code) {
        return switch (parameter(code)) {
            case Hours(var value) -> value;
            case Parameter other -> throw not("in hours", code, other);
        };
    }

    /// In the shop's currency.
    public BigDecimal money(ParameterCode code) {
        return money(code, parameter(code));
    }

    public BigDecimal money(ParameterCode code, String part) {
        return money(code, parameter(code, part));
    }

    public BigDecimal percent(ParameterCode code) {
        return percent(code, parameter(code));
    }

    public BigDecimal percent(ParameterCode code, String part) {
        return percent(code, parameter(code, part));
    }

    public LocalTime time(ParameterCode code) {
        return switch (parameter(code)) {
            case TimeOfDay(var value) -> value;
            case Parameter other -> throw not("a time of day", code, other);
        };
    }

    public String choice(ParameterCode code) {
        return switch (parameter(code)) {
            case Choice(var chosen) -> chosen;
            case Parameter other -> throw not("a choice", code, other);
        };
    }

    public ZoneAndCalendar zoneAndCalendar() {
        return switch (parameter(ParameterCode.ZONE_AND_CALENDAR)) {
            case ZoneAndCalendar both -> both;
            case Parameter other -> throw not("a zone and calendar", ParameterCode.ZONE_AND_CALENDAR, other);
        };
    }

    private static int days(ParameterCode code, Parameter parameter) {
        return switch (parameter) {
            case Days(var value) -> value;
            case Parameter other -> throw not("in days", code, other);
        };
    }

    private static BigDecimal money(ParameterCode code, Parameter parameter) {
        return switch (parameter) {
            case Amount(var value) -> value;
            case Parameter other -> throw not("money", code, other);
        };
    }

    private static BigDecimal percent(ParameterCode code, Parameter parameter) {
        return switch (parameter) {
            case Percent(var value) -> value;
            case Parameter other -> throw not("a percentage", code, other);
        };
    }

    private static IllegalArgumentException not(String what, ParameterCode code, Parameter is) {
        return new IllegalArgumentException(code.id() + " is not " + what + " but " + is);
    }
}
