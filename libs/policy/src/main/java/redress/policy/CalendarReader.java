package redress.policy;

import static java.util.stream.Collectors.toCollection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads calendars.yaml.
final class CalendarReader {

    private final Entry file;

    CalendarReader(Entry file) {
        this.file = file;
    }

    Map<String, Calendar> calendars() {
        var calendars = new LinkedHashMap<String, Calendar>();
        file.only("calendars")
                .at("calendars")
                .fields()
                .forEach((name, entry) -> calendars.put(name, calendar(name, entry)));
        return calendars;
    }

    private static Calendar calendar(String name, Entry entry) {
        entry.only("en", "zh", "weekend", "years", "holidays", "workingWeekends");
        var weekend = weekend(entry.at("weekend"));
        var years = years(entry.at("years"));
        var holidays = holidays(entry.at("holidays"), years);
        var worked = workingWeekends(entry.at("workingWeekends"), weekend, holidays, years);
        return new Calendar(name, entry.inBothLanguages(), years, weekend, holidays, worked);
    }

    private static Set<DayOfWeek> weekend(Entry entry) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        entry.distinctItems().forEach(item -> days.add(item.code(DayOfWeek.class)));
        if (days.size() == DayOfWeek.values().length) {
            entry.fault(PolicyRule.NO_WORKING_DAY);
            return EnumSet.of(DayOfWeek.SUNDAY);
        }
        return days;
    }

    private static Set<Year> years(Entry entry) {
        return entry.items().stream()
                .map(item -> Year.of(item.whole(1970, 2200)))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<LocalDate> holidays(Entry entry, Set<Year> years) {
        var holidays = new HashSet<LocalDate>();
        for (var item : entry.items()) {
            item.only("from", "to", "en", "zh").inBothLanguages();
            var days = daysOf(item, years);
            days.stream()
                    .filter(holidays::contains)
                    .findFirst()
                    .ifPresent(day -> item.fault(PolicyRule.DUPLICATE, day));
            holidays.addAll(days);
        }
        return holidays;
    }

    private static List<LocalDate> daysOf(Entry item, Set<Year> years) {
        var from = dayOf(item.at("from"), years);
        var to = item.has("to") ? dayOf(item.at("to"), years) : from;
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        if (to.get().isBefore(from.get())) {
            item.fault(PolicyRule.TURNED_AROUND, to.get(), from.get());
            return List.of();
        }
        return from.get().datesUntil(to.get().plusDays(1)).toList();
    }

    private static Set<LocalDate> workingWeekends(
            Entry entry, Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<Year> years) {
        var worked = new HashSet<LocalDate>();
        for (var item : entry.items()) {
            dayOf(item, years).ifPresent(day -> {
                checkSwapped(item, day, weekend, holidays);
                if (!worked.add(day)) {
                    item.fault(PolicyRule.DUPLICATE, day);
                }
            });
        }
        return worked;
    }

    private static void checkSwapped(Entry item, LocalDate day, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
        if (!weekend.contains(day.getDayOfWeek())) {
            item.fault(PolicyRule.WORKED_ANYWAY, day);
        }
        if (holidays.contains(day)) {
            item.fault(PolicyRule.HOLIDAY_WORKED, day);
        }
    }

    /// A date in one of the years; none if it is no date, or in another year.
    private static Optional<LocalDate> dayOf(Entry entry, Set<Year> years) {
        var day = entry.date();
        var known = day.filter(date -> years.contains(Year.of(date.getYear())));
        if (day.isPresent() && known.isEmpty()) {
            entry.fault(PolicyRule.OUTSIDE_YEARS, day.get());
        }
        return known;
    }
}
