package glimpse.figure.stage;

import glimpse.draw.Anchor;
import glimpse.draw.Band;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Label;
import glimpse.draw.Stroke;
import glimpse.figure.Symbol;
import glimpse.figure.Type;
import glimpse.trace.Structure.Origin;
import glimpse.trace.Structure.Part;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a fixed context is made of: a pipe from every encoder state that it comes from, and that there is nothing to weigh. */
final class Pipes {

    private static final double THINNEST = 0.8;
    private static final double BRACKET = 8;
    private static final double BESIDE = 24;
    private static final double UNDER = 25;
    private static final double LINE = 19;
    private static final double OVER_WORDS = 28;
    private static final double OVER_WORD_BEFORE = 46;

    private final Stage stage;
    private final Box foot;
    private final Origin origin;
    private final List<Band> bands;

    /** @param foot the strip of c */
    Pipes(Stage stage, Box foot) {
        this.stage = stage;
        this.foot = foot;
        this.origin = origin();
        this.bands = origin == Origin.UNTOLD ? List.of(fromAnywhere()) : fromStates();
    }

    private float[][] states() {
        return stage.trace().encoderStates();
    }

    private float[] context() {
        return stage.trace().start().context();
    }

    private boolean isLast() {
        return Arrays.equals(context(), states()[states().length - 1]);
    }

    /** A trace that does not tell shows it where c is the last state itself. */
    private Origin origin() {
        Origin told = stage.structure().context();
        return told == Origin.UNTOLD && isLast() ? Origin.LAST : told;
    }

    private double top() {
        return stage.levels().encoderBottom() + 1;
    }

    private List<Band> fromStates() {
        return Link.of(shares(), stage.columns(), foot.x(), foot.width()).stream()
                .filter(link -> link.weight() > 0)
                .map(link -> link.band(top(), foot.y()))
                .toList();
    }

    private float[] shares() {
        float[] shares = new float[states().length];
        int last = shares.length - 1;
        switch (origin) {
            case LAST -> shares[last] = 1;
            case FIRST -> shares[0] = 1;
            case ENDS -> {
                shares[0] += 0.5f;
                shares[last] += 0.5f;
            }
            case ALL -> Arrays.fill(shares, 1f / shares.length);
            case UNTOLD -> throw new IllegalStateException("nothing is told of the context");
        }
        return shares;
    }

    private Band fromAnywhere() {
        double middle = (left() + right()) / 2;
        return new Band(middle, top() + BRACKET, foot.centreX(), foot.y(), foot.width());
    }

    private double left() {
        return stage.columns().stripLeft(stage.columns().from());
    }

    private double right() {
        int last = stage.columns().from() + stage.columns().count() - 1;
        return stage.columns().stripLeft(last) + stage.columns().strip();
    }

    void paint() {
        Colour colour = stage.theme().border().mix(stage.theme().ghost(), 0.3);
        bands.forEach(band -> stage.drawing().band(band, colour, Math.max(THINNEST, band.width())));
        if (origin == Origin.UNTOLD) {
            double y = top() + BRACKET - 1;
            stage.drawing()
                    .line(
                            new Stroke(colour, 2),
                            left(),
                            y - BRACKET / 2,
                            left(),
                            y,
                            right(),
                            y,
                            right(),
                            y - BRACKET / 2);
        }
        nothingToWeigh();
    }

    private void nothingToWeigh() {
        List<Label> lines = Stream.of("1", "2", FixedContext.entry(stage))
                .map(line -> Label.of(stage.words("nothing." + line, made()), stage.quiet()))
                .toList();
        Label title = Label.of(
                stage.words("nothing"),
                stage.style(Type.TOKEN, stage.theme().text()).withBold());
        double widest = lines.stream().mapToDouble(Label::width).max().orElse(0);
        double end = stage.look().width() - Columns.MARGIN - widest;
        double x = origin == Origin.FIRST ? Math.min(beside(), end) : end;
        double y = Math.min(under(x), lowest() - lines.size() * LINE);
        stage.drawing().text(title, x, y, Anchor.START);
        y += 2;
        for (Label line : lines) {
            y += LINE;
            stage.drawing().text(line, x, y, Anchor.START);
        }
    }

    /** Right of where the pipes end. */
    private double beside() {
        return Math.max(foot.right(), stage.columns().centre(stage.columns().from()) + foot.width() / 2) + BESIDE;
    }

    /** The highest line under all pipes, from here to the right. */
    private double under(double x) {
        double lowest = top();
        for (Band band : bands) {
            for (double t = 0; t <= 1; t += 0.02) {
                boolean meets = band.xAt(t) + band.width() / 2 >= x;
                lowest = meets ? Math.max(lowest, band.yAt(t) + band.width() / 2) : lowest;
            }
        }
        return lowest + UNDER;
    }

    /** Where a last line still stands clear of the decoder. */
    private double lowest() {
        boolean word = stage.structure().wordEntersUpdate()
                || stage.structure().readout().sees(Part.WORD);
        return stage.levels().decoderTop() - (word ? OVER_WORD_BEFORE : OVER_WORDS);
    }

    /** c, and what it is made of. */
    private String made() {
        String last = Symbol.of("h", states().length);
        String forward = Symbol.of("h→", states().length);
        String backward = Symbol.of("h←", 1);
        return switch (origin) {
            case LAST -> isLast() ? "$c$ = " + last : stage.words("made.one", Symbol.CONTEXT, last);
            case FIRST -> stage.words("made.one", Symbol.CONTEXT, backward);
            case ENDS -> stage.words("made.two", Symbol.CONTEXT, forward, backward);
            case ALL -> stage.words("made.all", Symbol.CONTEXT, Symbol.of("h", 1), last);
            case UNTOLD -> Symbol.CONTEXT;
        };
    }
}
