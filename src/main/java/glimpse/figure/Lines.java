package glimpse.figure;

import glimpse.draw.Label;
import glimpse.draw.Style;
import java.util.ArrayList;
import java.util.List;

/** Markup in lines of a width: broken between words and between Chinese characters, never before punctuation. */
public final class Lines {

    private static final String BREAK = "(?<= )|(?<=[\\p{IsHan}，。、：；？！）])(?![，。、：；？！）*])|(?<=[：。]\\*)(?=\\p{IsHan})";

    private Lines() {}

    /** The lines; bold words that are broken stay bold. */
    public static List<String> of(String markup, Style style, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : markup.split(BREAK)) {
            if (!line.isEmpty() && Label.of(line + part.strip(), style).width() > width) {
                boolean bold = isBold(line);
                lines.add(line + (bold ? "*" : ""));
                line.setLength(0);
                line.append(bold ? "*" : "");
            }
            line.append(part);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Whether a line ends within bold words, which then go on in the next. */
    private static boolean isBold(CharSequence line) {
        return line.chars().filter(c -> c == '*').count() % 2 == 1;
    }
}
