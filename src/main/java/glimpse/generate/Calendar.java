package glimpse.generate;

import java.util.List;

/** English names and numbers of days and months. */
final class Calendar {

    static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");

    private Calendar() {}

    /** 9 is {@code 09}. */
    static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** 21 is {@code twenty-first}; up to 31. */
    static String ordinal(int day) {
        if (day <= ORDINALS.size()) {
            return ORDINALS.get(day - 1);
        }
        return day == 30 ? "thirtieth" : (day < 30 ? "twenty-" : "thirty-") + ORDINALS.get(day % 10 - 1);
    }

    /** 21 is {@code 21st}; up to 31. */
    static String shortOrdinal(int day) {
        boolean teen = day > 10 && day < 14;
        int last = teen ? 0 : day % 10;
        return day + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
    }
}
