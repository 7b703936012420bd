package redress.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Working days (P-23), as supplier deadlines (P-09) and the seven days of a return (R-002-12) count them.
class CalendarTest {

    private static final Policy POLICY = Policy.load();
    private static final Calendar CHINA = POLICY.calendars().get("CHINA");
    private static final Calendar BRAZIL = POLICY.calendars().get("BRAZIL");
    private static final Calendar PLAIN = POLICY.calendars().get("MONDAY_TO_FRIDAY");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    @ParameterizedTest
    @CsvSource({
        "2025-09-28,true", // a Sunday worked for the golden week
        "2025-09-30,true",
        "2025-10-01,false",
        "2025-10-08,false", // a Wednesday, last day of the golden week
        "2025-10-09,true",
        "2025-10-11,true", // a Saturday worked for the golden week
        "2025-10-12,false",
        "2026-02-14,true", // a Saturday worked for the Spring Festival
        "2026-02-23,false",
        "2024-02-04,true"
    })
    void the_golden_week_and_its_swapped_days_are_known_P_23(LocalDate day, boolean worked) {
        assertThat(CHINA.isWorkingDay(day)).isEqualTo(worked);
    }

    /// Law, not the schedule, gives these: 104 weekend days off, and 11 (from 2025 on 13) days of holiday.
    @ParameterizedTest
    @CsvSource({"2024,251", "2025,248", "2026,248"})
    void a_chinese_year_has_as_many_working_days_as_the_law_says_P_23(int year, int days) {
        assertThat(CHINA.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"1,2025-10-09", "2,2025-10-10", "3,2025-10-11", "4,2025-10-13"})
    void a_deadline_skips_the_golden_week_and_counts_the_swapped_saturday_P_09(int days, LocalDate due) {
        assertThat(CHINA.plusWorkingDays(LocalDate.parse("2025-09-30"), days)).isEqualTo(due);
    }

    @Test
    void three_working_days_for_a_supplier_end_at_the_same_time_of_day_P_09() {
        var asked = Instant.parse("2025-09-30T07:15:00Z");

        assertThat(CHINA.plusWorkingDays(asked, POLICY.workingDays(ProfileName.AUTO_PARTS, "P-09"), SHANGHAI))
                .isEqualTo(Instant.parse("2025-10-11T07:15:00Z"));
    }

    @Test
    void the_day_is_that_of_the_shop_and_not_of_greenwich() {
        var saturdayInShanghai = Instant.parse("2026-02-13T17:00:00Z");

        assertThat(CHINA.plusWorkingDays(saturdayInShanghai, 1, SHANGHAI))
                .isEqualTo(Instant.parse("2026-02-23T17:00:00Z"));
        assertThat(CHINA.workingDaysBetween(Instant.parse("2026-02-12T17:00:00Z"), saturdayInShanghai, SHANGHAI))
                .isEqualTo(1);
    }

    @Test
    void a_deadline_keeps_the_local_time_when_the_clocks_change() {
        var beforeSummerTime = Instant.parse("2017-10-13T03:30:00Z");

        assertThat(BRAZIL.plusWorkingDays(beforeSummerTime, 1, SAO_PAULO))
                .isEqualTo(Instant.parse("2017-10-16T02:30:00Z"));
    }

    @Test
    void seven_working_days_from_signing_are_counted_inclusively_R_002_12() {
        var signed = LocalDate.parse("2025-09-26");

        assertThat(CHINA.workingDaysBetween(signed, LocalDate.parse("2025-10-11")))
                .isEqualTo(6);
        assertThat(CHINA.workingDaysBetween(signed, LocalDate.parse("2025-10-13")))
                .isEqualTo(7);
        assertThat(CHINA.workingDaysBetween(signed, signed)).isZero();
        assertThat(CHINA.workingDaysBetween(LocalDate.parse("2025-10-13"), signed))
                .isEqualTo(-7);
    }

    @Test
    void no_working_day_added_changes_nothing_even_on_a_holiday() {
        var holiday = Instant.parse("2025-10-03T04:00:00Z");

        assertThat(CHINA.plusWorkingDays(holiday, 0, SHANGHAI)).isEqualTo(holiday);
    }

    @Test
    void working_days_are_not_counted_backwards() {
        assertThatThrownBy(() -> PLAIN.plusWorkingDays(LocalDate.EPOCH, -1))
                .hasMessage("working days are counted forward, not by -1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-03-25", "2017-09-07", "2018-03-30", "2025-11-20", "2026-04-03", "2018-12-25"})
    void brazilian_holidays_are_known(LocalDate day) {
        assertThat(BRAZIL.isWorkingDay(day)).isFalse();
        assertThat(PLAIN.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-11-20", "2018-02-13", "2018-05-31"})
    void black_awareness_day_before_2024_carnival_and_corpus_christi_are_worked_in_brazil(LocalDate day) {
        assertThat(BRAZIL.isWorkingDay(day)).isTrue();
    }

    @Test
    void a_year_without_a_published_list_counts_weekends_only_and_says_so() {
        var newYear = LocalDate.parse("2021-01-01");

        assertThat(CHINA.covers(newYear)).isFalse();
        assertThat(CHINA.isWorkingDay(newYear)).isTrue();
        assertThat(CHINA.covers(LocalDate.parse("2026-12-31"))).isTrue();
    }

    @Test
    void a_week_without_a_working_day_is_no_calendar() {
        assertThatThrownBy(() -> new Calendar(
                        "NEVER",
                        new Text("never", "从不"),
                        Set.of(Year.of(2026)),
                        EnumSet.allOf(DayOfWeek.class),
                        Set.of(),
                        Set.of()))
                .hasMessage("a week needs a working day");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20260101})
    void adding_and_counting_working_days_agree(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++) {
            var from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
            var days = random.nextInt(60);
            var to = CHINA.plusWorkingDays(from, days);

            assertThat(CHINA.workingDaysBetween(from, to))
                    .as("%s + %d", from, days)
                    .isEqualTo(days);
            assertThat(days == 0 || CHINA.isWorkingDay(to))
                    .as("%s is worked", to)
                    .isTrue();
        }
    }
}
