package glimpse.figure.numbers;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The numbers of one step and one source word, each computed from those above it. A formula stands above its values where
 * the room is too narrow for both side by side.
 */
public final class NumbersFigure {

    private static final double LEFT = 24;
    private static final double RIGHT = 24;
    private static final double INDENT = 30;
    private static final double ROW = 24;
    private static final double GAP = 8;
    private static final double TITLE = 30;
    private static final double COPY = 22;
    private static final double STRIP = 13;
    private static final double NARROW = 620;
    private static final int CELLS = 32;
    private static final int SHOWN = 8;

    private final Derivation derivation;
    private final String target;
    private final String source;
    private final Look look;
    private final Theme theme;
    private final Optional<Target> pointed;
    private final Drawing drawing = new Drawing();
    private double y = TITLE + 18;

    private NumbersFigure(Derivation derivation, String target, String source, Look look, Optional<Target> pointed) {
        this.derivation = derivation;
        this.target = target;
        this.source = source;
        this.look = look;
        this.theme = look.theme();
        this.pointed = pointed;
    }

    /**
     * The lines one under the other; as high as they need.
     *
     * @param target the word that the step writes
     * @param source the source word
     */
    public static Figure of(Derivation derivation, String target, String source, Look look, Optional<Target> pointed) {
        return new NumbersFigure(derivation, target, source, look, pointed).paint();
    }

    private Figure paint() {
        String where = look.words()
                .get(
                        "numbers.where",
                        derivation.step(),
                        Markup.literal(target),
                        derivation.position() + 1,
                        Markup.literal(source));
        Style quiet = new Style(Type.NUMBER, theme.muted());
        drawing.text(Label.of(where, quiet).shortened(look.width() - LEFT - RIGHT), LEFT, TITLE, Anchor.START);
        for (int i = 0; i < derivation.lines().size(); i++) {
            line(derivation.lines().get(i), i);
        }
        return drawing.figure(look.width(), Math.max(look.height(), y + GAP), theme.canvas());
    }

    private void line(Line line, int index) {
        double top = y;
        if (line.phase() > 0) {
            if (index > 0) {
                y += GAP;
                drawing.line(new Stroke(theme.hairline(), 1), LEFT, y - 2, look.width() - RIGHT, y - 2);
                top = y;
            }
            circle(line.phase());
        }
        double right = look.width() - RIGHT - COPY;
        Style formula = new Style(Type.FORMULA, theme.text());
        Style value = new Style(Type.NUMBER, theme.muted());
        Label said = Label.of(line.formula().markup(), formula);
        Label values = Label.of(line.values().isEmpty() ? "" : "= " + new Formula(line.values()).markup(), value);
        Label result = Label.plain(line.result(), new Style(Type.FORMULA, true, theme.text()));
        double x = LEFT + INDENT;
        double room = right - x - (line.result().isEmpty() ? 0 : result.width() + 14);
        boolean beside = look.width() >= NARROW && said.width() + values.width() + 20 <= room;
        y += ROW;
        drawing.text(said.shortened(beside || line.values().isEmpty() ? room : right - x), x, y - 7, Anchor.START);
        if (!line.values().isEmpty()) {
            y += beside ? 0 : ROW - 2;
            double at = beside ? x + Math.max(said.width() + 20, (right - x) * 0.42) : x + 14;
            drawing.text(values.shortened(right - at - result.width() - 14), at, y - 7, Anchor.START);
        }
        drawing.text(result, right, y - 7, Anchor.END);
        line.vector().ifPresent(vector -> strip(vector, index, x, right, said, values, beside));
        copy(index, top);
    }

    private void circle(int number) {
        double cy = y + ROW / 2;
        drawing.circle(LEFT + 9, cy, 9, Paint.stroke(theme.muted(), 1));
        Style style = new Style(Type.AXIS, theme.text());
        drawing.text(Label.plain(String.valueOf(number), style), LEFT + 9, cy + 4, Anchor.MIDDLE);
    }

    /** A vector lies beside what it is if there is room, its values under the pointer. */
    private void strip(float[] vector, int index, double x, double right, Label said, Label values, boolean beside) {
        int cells = Math.min(CELLS, vector.length);
        double from = beside ? right - 200 : x + Math.max(said.width(), values.width()) + 24;
        double width = Math.max(cells * 3.0, Math.min(200, right - from));
        double limit = limit(vector);
        Box box = new Box(right - width, y - 6 - STRIP, width, STRIP);
        for (int cell = 0; cell < cells; cell++) {
            int first = (int) ((long) cell * vector.length / cells);
            int next = (int) ((long) (cell + 1) * vector.length / cells);
            double left = Math.round(box.x() + box.width() * cell / cells);
            double end = Math.round(box.x() + box.width() * (cell + 1) / cells);
            Box at = new Box(left, box.y(), end - left, STRIP);
            Colour colour = theme.signed().signed(mean(vector, first, next), limit);
            drawing.box(at, Paint.fill(colour));
            drawing.hit(at, new Target.Values(index), values(vector, first, next));
        }
        drawing.box(box, Paint.stroke(theme.border(), 1));
    }

    private static double limit(float[] vector) {
        double most = IntStream.range(0, vector.length)
                .mapToDouble(i -> Math.abs(vector[i]))
                .max()
                .orElse(1);
        return most == 0 ? 1 : most;
    }

    private static double mean(float[] vector, int from, int to) {
        return IntStream.range(from, to).mapToDouble(i -> vector[i]).average().orElse(0);
    }

    private static String values(float[] vector, int from, int to) {
        String numbers = IntStream.range(from, Math.min(to, from + SHOWN))
                .mapToObj(i -> Numbers.decimal(vector[i], 3))
                .collect(Collectors.joining("  "));
        return "[" + (from + 1) + (to - from > 1 ? "–" + to : "") + "]  " + numbers + (to - from > SHOWN ? " …" : "");
    }

    /** Two sheets of paper: what the line says can be taken along. */
    private void copy(int index, double top) {
        Target target = new Target.Copy(index);
        boolean lit = pointed.filter(target::equals).isPresent();
        Paint paint = Paint.stroke(lit ? theme.accent() : theme.faint(), 1);
        double x = look.width() - RIGHT - 12;
        double at = y - ROW / 2 - 4;
        drawing.box(new Box(x, at, 8, 8), 1.5, paint);
        drawing.box(new Box(x + 3, at - 3, 8, 8), 1.5, paint);
        Box area = new Box(x - 5, Math.max(top, at - 9), 24, 24);
        drawing.hit(area, target, look.words().get("numbers.copy"));
    }
}
