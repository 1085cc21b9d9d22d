package glimpse.draw;

import java.util.ArrayList;
import java.util.List;

/** A measured line of text that has no place yet. */
public record Label(List<Run> runs) {

    private static final String ELLIPSIS = "…";

    public Label {
        runs = List.copyOf(runs);
    }

    /** A line exactly as it is spelt. */
    public static Label plain(String text, Style style) {
        double width = Typeface.of(style.bold()).width(text, style.size());
        return new Label(List.of(new Run(text, 0, 0, style.size(), style.bold(), false, style.colour(), width)));
    }

    /** A line with {@code *bold*} words and {@code $symbols_{sub}$}: see {@link Markup}. */
    public static Label of(String markup, Style style) {
        return Markup.read(markup, style);
    }

    /** The line as it is spelt if it fits, else as much of its beginning as fits and an ellipsis. */
    public static Label fitted(String text, Style style, double width) {
        Label whole = plain(text, style);
        if (whole.width() <= width || text.isEmpty()) {
            return whole;
        }
        int fits = 1;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (cut(text, middle, style).width() <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return cut(text, fits, style);
    }

    private static Label cut(String text, int length, Style style) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length + 1 : length;
        return plain(text.substring(0, Math.min(end, text.length())) + ELLIPSIS, style);
    }

    /** This line if it fits, else as much of its beginning as fits and an ellipsis. */
    public Label shortened(double width) {
        if (width() <= width) {
            return this;
        }
        List<Run> kept = new ArrayList<>(runs);
        while (kept.size() > 1 && kept.get(kept.size() - 1).dx() > width) {
            kept.remove(kept.size() - 1);
        }
        Run last = kept.remove(kept.size() - 1);
        Style style = new Style(last.size(), last.bold(), last.colour());
        return new Label(kept).then(fitted(last.text() + ELLIPSIS, style, width - last.dx()));
    }

    public double width() {
        return runs.stream().mapToDouble(run -> run.dx() + run.width()).max().orElse(0);
    }

    /** Another line behind this one. */
    public Label then(Label next) {
        double shift = width();
        List<Run> all = new ArrayList<>(runs);
        for (Run run : next.runs) {
            all.add(new Run(
                    run.text(),
                    run.dx() + shift,
                    run.dy(),
                    run.size(),
                    run.bold(),
                    run.italic(),
                    run.colour(),
                    run.width()));
        }
        return new Label(all);
    }

    public Mark.Text at(double x, double baseline, Anchor anchor) {
        return new Mark.Text(anchor.left(x, width()), baseline, 0, runs);
    }

    /** The line turned clockwise by degrees; its left end is at (x, baseline). */
    public Mark.Text turned(double x, double baseline, double angle) {
        return new Mark.Text(x, baseline, angle, runs);
    }
}
