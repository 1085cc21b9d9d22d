package glimpse.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final List<Pair> PAIRS =
            Generator.make(Request.of(Kind.DATES, 20_000, 7)).pairs();

    @Test
    void everyTargetIsADateOfTheYears1950To2050() {
        assertThat(PAIRS).allSatisfy(pair -> {
            assertThat(LocalDate.parse(pair.target()).getYear()).isBetween(1950, 2050);
            assertThat(pair.target()).hasSize(10);
        });
    }

    @Test
    void aWeekdayThatIsNamedIsTheTrueOne() {
        Pattern weekday = Pattern.compile("(?i)\\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*");
        int named = 0;
        for (Pair pair : PAIRS) {
            Matcher found = weekday.matcher(pair.source());
            if (found.find()) {
                named++;
                String true3 =
                        LocalDate.parse(pair.target()).getDayOfWeek().name().substring(0, 3);
                assertThat(found.group(1).toUpperCase(Locale.ROOT))
                        .as(pair.source())
                        .isEqualTo(true3);
            }
        }
        assertThat(named).isGreaterThan(PAIRS.size() / 6);
    }

    @Test
    void theDayAndTheYearOfTheSourceAreThoseOfTheTarget() {
        for (Pair pair : PAIRS) {
            LocalDate date = LocalDate.parse(pair.target());
            String day = Integer.toString(date.getDayOfMonth());
            assertThat(pair.source()).matches(text -> text.contains(day) || text.contains("the "));
            assertThat(pair.source()).contains(pair.target().substring(2, 4));
        }
    }

    @Test
    void numbersAloneHaveTheYearFirstOrTheDayFirstBetweenDots() {
        assertThat(PAIRS)
                .filteredOn(pair -> pair.source().matches("[^a-zA-Z]+"))
                .isNotEmpty()
                .allSatisfy(pair -> {
                    String source = pair.source();
                    String[] iso = pair.target().split("-");
                    boolean yearFirst = source.replaceAll("[^0-9]", "").equals(String.join("", iso));
                    boolean dots = source.equals(iso[2] + "." + iso[1] + "." + iso[0])
                            || source.equals(
                                    Integer.parseInt(iso[2], 10) + "." + Integer.parseInt(iso[1], 10) + "." + iso[0]);
                    assertThat(yearFirst || dots).as(source).isTrue();
                });
    }

    @Test
    void twoDigitsOfAYearMeanOneYearOnly() {
        assertThat(PAIRS)
                .filteredOn(pair -> !pair.source().matches(".*\\d{4}.*"))
                .isNotEmpty()
                .allSatisfy(pair ->
                        assertThat(LocalDate.parse(pair.target()).getYear()).isBetween(1951, 2050));
    }

    @Test
    void ordinalsAreThoseOfEnglish() {
        assertThat(Calendar.shortOrdinal(1)).isEqualTo("1st");
        assertThat(Calendar.shortOrdinal(12)).isEqualTo("12th");
        assertThat(Calendar.shortOrdinal(23)).isEqualTo("23rd");
        assertThat(Calendar.ordinal(20)).isEqualTo("twentieth");
        assertThat(Calendar.ordinal(22)).isEqualTo("twenty-second");
        assertThat(Calendar.ordinal(30)).isEqualTo("thirtieth");
        assertThat(Calendar.ordinal(31)).isEqualTo("thirty-first");
    }
}
