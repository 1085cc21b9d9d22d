package glimpse.figure.states;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Style;
import glimpse.draw.Theme;
import glimpse.figure.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Words along columns of one width: lying where they fit, else slanted, else upright, and only some of them where even that
 * is too tight.
 *
 * @param left of the first column
 * @param pitch width of a column
 * @param angle of the words, degrees
 * @param every so many columns have their word
 * @param room that the words need above or below the columns
 */
record TokenAxis(List<String> tokens, double left, double pitch, double angle, int every, double room) {

    /** How much of a word is shown. */
    static final double LONGEST = 84;

    /** The first of the characters that fill a square. */
    private static final int CHINESE = 0x2e80;

    private static final double SLANT = -45;
    private static final double UPRIGHT = -90;
    private static final double SLANTED_PITCH = 20;
    private static final double LINE = 14;
    private static final double AIR = 8;
    private static final double GAP = 6;

    /**
     * @param right where the last word ends at the latest
     * @param widest a column is at most so wide
     */
    static TokenAxis of(List<String> tokens, double left, double right, double widest) {
        double longest = tokens.stream().mapToDouble(TokenAxis::width).max().orElse(0);
        double pitch = whole(Math.min(widest, (right - left) / tokens.size()), tokens.size());
        if (longest <= pitch - AIR) {
            return new TokenAxis(tokens, left, pitch, 0, 1, LINE + GAP);
        }
        double slanted = pitch;
        for (int i = 0; i < tokens.size(); i++) {
            slanted = Math.min(slanted, (right - left - reach(tokens.get(i))) / (i + 0.5));
        }
        if (slanted >= SLANTED_PITCH) {
            double room = (longest + LINE) * Math.sin(Math.toRadians(-SLANT)) + GAP;
            return new TokenAxis(tokens, left, Math.floor(slanted), SLANT, 1, room);
        }
        int every = Math.max(1, (int) Math.ceil(LINE / pitch));
        return new TokenAxis(tokens, left, pitch, UPRIGHT, every, longest + 2 * GAP);
    }

    private static double width(String token) {
        Style widest = new Style(Type.NUMBER, true, Theme.LIGHT.text());
        return Math.min(LONGEST, Label.plain(token, widest).width());
    }

    private static double reach(String token) {
        return Math.cos(Math.toRadians(SLANT)) * (width(token) + Type.NUMBER);
    }

    /** Columns of whole pixels have crisp edges; below some pixels that would waste too much of the room. */
    private static double whole(double pitch, int count) {
        return pitch >= 8 || (pitch - Math.floor(pitch)) * count < 24 ? Math.max(1, Math.floor(pitch)) : pitch;
    }

    double centre(int column) {
        return left + (column + 0.5) * pitch;
    }

    double width() {
        return pitch * tokens.size();
    }

    Box column(int column, double top, double bottom) {
        return new Box(left + column * pitch, top, pitch, bottom - top);
    }

    /** The columns that have their word: the chosen ones first, to which their neighbours give way. */
    List<Integer> printed(List<Integer> chosen) {
        List<Integer> printed = new ArrayList<>();
        chosen.stream().distinct().filter(i -> isFree(i, printed)).forEach(printed::add);
        for (int i = 0; i < tokens.size(); i += every) {
            if (isFree(i, printed)) {
                printed.add(i);
            }
        }
        return printed;
    }

    private boolean isFree(int column, List<Integer> printed) {
        return printed.stream().allMatch(other -> Math.abs(other - column) >= every);
    }

    /** A column's word above the columns. */
    void above(Sheet sheet, int column, double top, Style style) {
        Label label = label(column, style);
        double x = centre(column);
        if (lies(column)) {
            sheet.drawing().text(label, x, top - GAP, Anchor.MIDDLE);
        } else {
            sheet.drawing().add(label.turned(x + 0.35 * style.size(), top - GAP + 1, angle));
        }
    }

    /** A column's word below the columns. */
    void below(Sheet sheet, int column, double bottom, Style style) {
        Label label = label(column, style);
        double x = centre(column);
        if (lies(column)) {
            sheet.drawing().text(label, x, bottom + LINE + 2, Anchor.MIDDLE);
        } else {
            double back = Math.toRadians(angle);
            sheet.drawing()
                    .add(label.turned(
                            x + 0.35 * style.size() - label.width() * Math.cos(back),
                            bottom + GAP + (angle == SLANT ? 5 : 0) - label.width() * Math.sin(back),
                            angle));
        }
    }

    /** A Chinese character stands as it is written, also where a line runs downwards. */
    private boolean lies(int column) {
        String token = tokens.get(column);
        return angle == 0 || (token.codePointCount(0, token.length()) == 1 && token.codePointAt(0) >= CHINESE);
    }

    private Label label(int column, Style style) {
        return Label.fitted(tokens.get(column), style, LONGEST);
    }
}
