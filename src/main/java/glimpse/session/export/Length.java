package glimpse.session.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths as people write them. */
public final class Length {

    private static final Pattern WRITTEN = Pattern.compile("(\\d+(?:\\.\\d+)?) *(px|mm)?");
    private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;

    private Length() {}

    /**
     * Reads {@code 85mm}, {@code 1280px} or {@code 1280} as pixels, 96 to an inch.
     *
     * @return not a number for anything else
     */
    public static double parse(String written) {
        Matcher read = WRITTEN.matcher(written.strip());
        if (!read.matches()) {
            return Double.NaN;
        }
        return Double.parseDouble(read.group(1)) * ("mm".equals(read.group(2)) ? PIXELS_PER_MILLIMETRE : 1);
    }
}
