package glimpse.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Dates as people write them, and the same in ISO 8601. Years are 1950 to 2050. Only what can be read in one way is written:
 * of forms in numbers alone, those with the year first, and the one with dots, whose day comes first; two digits of a year
 * mean 1951 to 2050.
 */
final class Dates implements PairMaker {

    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2050, 12, 31);
    private static final int FIRST_SHORT_YEAR = 1951;

    private static final List<String> FORMS = List.of(
            "{weekday} {d} {month} {yyyy}",
            "{weekday}, {d} {month} {yyyy}",
            "{weekday}, {month} {d}, {yyyy}",
            "{weekday} the {th} of {month} {yyyy}",
            "{weekday}, {month} {th}, {yyyy}",
            "{wd} {d} {mon} {yyyy}",
            "{wd}, {mon} {d}, {yyyy}",
            "{wd} {d} {month} {yy}",
            "{wd} {d} {mon} {yy}",
            "{wd} {mon} {d} {yyyy}",
            "{d} {month} {yyyy}",
            "{d} {month}, {yyyy}",
            "{d} {mon} {yyyy}",
            "{dd} {mon} {yy}",
            "{dd}-{mon}-{yyyy}",
            "{th} {month} {yyyy}",
            "{th} of {month}, {yyyy}",
            "the {th} of {month} {yyyy}",
            "the {th} of {month}, {yyyy}",
            "the {ordinal} of {month} {yyyy}",
            "the {ordinal} of {month}, {yyyy}",
            "{month} {d}, {yyyy}",
            "{month} {d} {yyyy}",
            "{month} {th}, {yyyy}",
            "{month} {th} {yyyy}",
            "{month} the {th}, {yyyy}",
            "{month} the {ordinal}, {yyyy}",
            "{mon} {d}, {yyyy}",
            "{mon} {th} {yyyy}",
            "{mon} {d} '{yy}",
            "{mon}. {d}, {yyyy}",
            "{d} {mon}. {yyyy}",
            "{yyyy} {month} {d}",
            "{yyyy}, {month} {th}",
            "{yyyy}/{mm}/{dd}",
            "{yyyy}.{mm}.{dd}",
            "{yyyy} {mm} {dd}",
            "{dd}.{mm}.{yyyy}",
            "{d}.{m}.{yyyy}");

    private static final int DAYS = Math.toIntExact(LAST.toEpochDay() - FIRST.toEpochDay()) + 1;

    @Override
    public Pair make(Random random) {
        LocalDate date = FIRST.plusDays(random.nextInt(DAYS));
        String form = FORMS.get(random.nextInt(FORMS.size()));
        boolean capitals = random.nextBoolean();
        if (form.contains("{yy}") && date.getYear() < FIRST_SHORT_YEAR) {
            return make(random);
        }
        return new Pair(written(form, date, capitals), date.toString());
    }

    private static String written(String form, LocalDate date, boolean capitals) {
        int day = date.getDayOfMonth();
        String month = cased(Calendar.MONTHS.get(date.getMonthValue() - 1), capitals);
        String weekday = cased(Calendar.WEEKDAYS.get(date.getDayOfWeek().getValue() - 1), capitals);
        String year = Integer.toString(date.getYear());
        return form.replace("{weekday}", weekday)
                .replace("{wd}", weekday.substring(0, 3))
                .replace("{month}", month)
                .replace("{mon}", month.substring(0, 3))
                .replace("{mm}", Calendar.twoDigits(date.getMonthValue()))
                .replace("{m}", Integer.toString(date.getMonthValue()))
                .replace("{dd}", Calendar.twoDigits(day))
                .replace("{d}", Integer.toString(day))
                .replace("{th}", Calendar.shortOrdinal(day))
                .replace("{ordinal}", Calendar.ordinal(day))
                .replace("{yyyy}", year)
                .replace("{yy}", year.substring(2));
    }

    private static String cased(String name, boolean capitals) {
        return capitals ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name;
    }
}
