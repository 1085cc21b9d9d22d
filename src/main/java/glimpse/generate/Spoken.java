package glimpse.generate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The two languages of the dialogue: how they write numbers and sentences. */
enum Spoken {
    ENGLISH("english") {
        @Override
        String number(int n) {
            if (n < SMALL.size()) {
                return SMALL.get(n);
            }
            if (n == 100) {
                return "one hundred";
            }
            String tens = TENS.get(n / 10 - 2);
            return n % 10 == 0 ? tens : tens + "-" + SMALL.get(n % 10);
        }

        @Override
        String measure(int n) {
            return number(n);
        }

        @Override
        String polished(String text) {
            return BEGINNING.matcher(withArticles(text)).replaceAll(start -> start.group()
                    .toUpperCase(Locale.ROOT));
        }
    },
    CHINESE("chinese") {
        @Override
        String number(int n) {
            if (n == 100) {
                return "一百";
            }
            String tens = n < 20 ? "" : DIGITS.substring(n / 10, n / 10 + 1);
            String ones = n % 10 == 0 && n > 0 ? "" : DIGITS.substring(n % 10, n % 10 + 1);
            return n < 10 ? ones : tens + "十" + ones;
        }

        @Override
        String measure(int n) {
            return n == 2 ? "两" : number(n);
        }

        @Override
        String polished(String text) {
            return text;
        }
    };

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern BEGINNING = Pattern.compile("(^|[.!?] )\\p{Ll}");
    private static final Pattern ARTICLE = Pattern.compile("\\b([Aa]) (?=[aeio])");

    private final String file;

    Spoken(String file) {
        this.file = file;
    }

    /** The number in words, up to a hundred. */
    abstract String number(int n);

    /** The number in words before a thing that is counted. */
    abstract String measure(int n);

    /** The text as it is written: articles that fit the next word, a capital at the beginning of a sentence. */
    abstract String polished(String text);

    /** English with {@code an} before vowels. */
    static String withArticles(String text) {
        return ARTICLE.matcher(text).replaceAll("$1n ");
    }

    /** The names of its files of conversations: what is known of things, and small talk. */
    List<String> resources() {
        return List.of("dialogue/" + file + "-things.txt", "dialogue/" + file + "-talk.txt");
    }
}
