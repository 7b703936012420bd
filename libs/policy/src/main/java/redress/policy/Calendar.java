package redress.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Set;

/// Which days are worked, where a shop does business: weekends and holidays are off, swapped weekend days are worked.
public record Calendar(
        String name,
        Text label,
        Set<Year> years,
        Set<DayOfWeek> weekend,
        Set<LocalDate> holidays,
        Set<LocalDate> workingWeekends) {

    public Calendar {
        years = Set.copyOf(years);
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        workingWeekends = Set.copyOf(workingWeekends);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week needs a working day");
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingWeekends.contains(day) || !(weekend.contains(day.getDayOfWeek()) || holidays.contains(day));
    }

    /// Whether the holidays of this day's year are known; if not, only weekends count.
    public boolean covers(LocalDate day) {
        return years.contains(Year.of(day.getYear()));
    }

    /// The same time of day, so many working days later. The day itself is not counted.
    public Instant plusWorkingDays(Instant from, int days, ZoneId zone) {
        var local = from.atZone(zone);
        return local.with(plusWorkingDays(local.toLocalDate(), days)).toInstant();
    }

    public LocalDate plusWorkingDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are counted forward, not by " + days);
        }
        var day = from;
        for (var left = days; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// Working days after `from`, up to and including `to`; negative if `to` is the earlier one.
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? -workingDaysAfter(to, from) : workingDaysAfter(from, to);
    }

    public int workingDaysBetween(Instant from, Instant to, ZoneId zone) {
        return workingDaysBetween(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone));
    }

    private int workingDaysAfter(LocalDate from, LocalDate to) {
        return Math.toIntExact(from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count());
    }
}
