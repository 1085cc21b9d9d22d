package glimpse.figure.metrics;

import glimpse.draw.Label;
import glimpse.draw.Style;
import java.util.ArrayList;
import java.util.List;

/** Text in lines of a width: Chinese is broken anywhere, other texts between words. */
final class Lines {

    private Lines() {}

    static List<String> of(String markup, Style style, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : markup.split("(?<= )|(?<=\\p{IsHan}|，|。|、|：)")) {
            if (!line.isEmpty() && Label.of(line + part.strip(), style).width() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(part);
        }
        lines.add(line.toString());
        return lines;
    }
}
