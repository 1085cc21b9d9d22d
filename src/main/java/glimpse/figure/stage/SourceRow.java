package glimpse.figure.stage;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.figure.Lookup;
import glimpse.figure.Symbol;
import glimpse.figure.Type;
import java.util.List;

/** Source words with their positions, the encoder's states under them and the way it read. */
final class SourceRow {

    private static final double GAP = 6;
    private static final double TINT = 5;
    private static final double FRAME = 6;
    private static final double SHAFT = 4;
    private static final double ONE_OF_TWO = 6;

    private final Stage stage;
    private final Columns columns;
    private final Levels levels;
    private final double room;
    private final Style tokens;

    SourceRow(Stage stage) {
        this.stage = stage;
        this.columns = stage.columns();
        this.levels = stage.levels();
        this.room = columns.count() == 1 ? columns.right() - columns.left() : columns.pitch() - GAP;
        this.tokens = tokenStyle();
    }

    /** One size for all words in view: the large one if every word fits in it. */
    private Style tokenStyle() {
        Style large = stage.style(Type.TOKEN, stage.theme().text()).withBold();
        List<String> words = stage.trace().source().shown();
        boolean fits =
                columns.visible().allMatch(i -> Label.plain(words.get(i), large).width() <= room);
        return fits ? large : large.sized(Type.NUMBER);
    }

    void paint() {
        stage.rowName("source", Levels.TOKENS);
        double middle = levels.encoderTop() + levels.strip() / 2;
        stage.rowName("encoder", middle - 8);
        stage.rowName("states", middle + 10);
        stage.text(range(), stage.quiet(), Stage.LABEL_X, middle + 29, Anchor.START);
        columns.visible().forEach(this::word);
        columns.visible().forEach(this::state);
        columns.visible().filter(i -> columns.shows(i + 1)).forEach(i -> arrows(i, middle));
        more();
    }

    private String range() {
        int last = columns.total();
        return last == 1 ? Symbol.of("h", 1) : Symbol.of("h", 1) + " … " + Symbol.of("h", last);
    }

    private void word(int i) {
        String token = stage.trace().source().shown(i);
        Lookup lookup = Lookup.of(stage.trace().source(), i);
        String read = stage.trace().source().readAs().getOrDefault(i, token);
        Target target = new Target.SourceWord(i);
        boolean crossedOut = stage.trace().source().crossedOut().contains(i);
        Colour plain = crossedOut ? stage.theme().muted() : stage.theme().text();
        Style style = tokens.in(stage.isLocked(i) ? stage.theme().accent() : plain);
        Label label = Label.fitted(token, style, room);
        double centre = columns.centre(i);
        if (stage.isLocked(i)) {
            lock(i, label.width());
        }
        Label number = Label.fitted(number(i, lookup, read), stage.axis(), room);
        stage.drawing().text(number, centre, Levels.NUMBERS, Anchor.MIDDLE);
        stage.drawing().text(label, centre, Levels.TOKENS, Anchor.MIDDLE);
        underline(label.width(), centre, lookup, isPointed(i));
        if (crossedOut) {
            crossOut(centre, label.width(), style.size());
        }
        Box area = new Box(centre - columns.pitch() / 2, Levels.NUMBERS - 10, columns.pitch(), 32);
        stage.drawing().hit(area, target, stage.words(lookup.hover(), token, i + 1, read));
    }

    private void crossOut(double centre, double width, double size) {
        Stroke stroke = new Stroke(stage.theme().muted(), 1.5);
        double y = Levels.TOKENS - 0.33 * size;
        double reach = width / 2 + 3;
        stage.drawing().line(stroke, centre - reach, y, centre + reach, y);
    }

    /** As the alignment marks its locked column: the word on a tint, the rest of the column in a frame. */
    private void lock(int i, double width) {
        double centre = columns.centre(i);
        Paint tint = Paint.fill(stage.theme().accentTint());
        Box word = new Box(centre - width / 2 - TINT, Levels.TOKENS - 16, width + 2 * TINT, 22);
        stage.drawing().box(word, 4, tint);
        double bottom = stage.structure().hasAttention() ? levels.barBottom() : levels.encoderBottom() + FRAME;
        double reach = Math.min(columns.strip() / 2 + FRAME, columns.pitch() / 2 - 2);
        double top = levels.encoderTop() - FRAME;
        Box column = new Box(centre - reach, top, 2 * reach, bottom - top);
        stage.drawing().box(column, 2, tint.and(new Stroke(stage.theme().accent(), 1)));
    }

    private String number(int i, Lookup lookup, String read) {
        return switch (lookup) {
            case KNOWN -> String.valueOf(i + 1);
            case READ_AS -> (i + 1) + " = " + read;
            case UNKNOWN -> (i + 1) + " " + stage.words("unknown.mark");
        };
    }

    private boolean isPointed(int i) {
        return stage.pointsAt(new Target.SourceWord(i))
                || stage.pointsAt(new Target.Weight(stage.t(), i))
                || stage.pointsAt(new Target.Score(stage.t(), i));
    }

    private void underline(double width, double centre, Lookup lookup, boolean pointed) {
        double y = Levels.TOKENS + 5.5;
        if (pointed) {
            stage.drawing().line(new Stroke(stage.theme().accent(), 2), centre - width / 2, y, centre + width / 2, y);
        } else if (lookup != Lookup.KNOWN) {
            stage.drawing()
                    .line(
                            new Stroke(stage.theme().muted(), 1, List.of(2.0, 2.0)),
                            centre - width / 2,
                            y,
                            centre + width / 2,
                            y);
        }
    }

    private void state(int i) {
        Box box = new Box(columns.stripLeft(i), levels.encoderTop(), columns.strip(), levels.strip());
        float[] vector = stage.trace().encoderStates()[i];
        StageStrip.paint(stage, box, vector, Target.Vector.ENCODER_STATE, i, "h" + (i + 1));
    }

    private void arrows(int i, double middle) {
        double from = columns.stripLeft(i) + columns.strip() + SHAFT;
        double to = columns.stripLeft(i + 1) - SHAFT;
        Stroke stroke = new Stroke(stage.theme().ghost(), 1);
        boolean both = stage.structure().bidirectional();
        double forward = both ? middle - ONE_OF_TWO : middle;
        stage.drawing().arrow(stroke, from, forward, to, forward);
        if (both) {
            stage.drawing().arrow(stroke, to, middle + ONE_OF_TWO, from, middle + ONE_OF_TWO);
        }
    }

    private void more() {
        if (columns.before() > 0) {
            more(true, "‹ " + columns.before(), columns.left() + 2, Anchor.END);
        }
        if (columns.after() > 0) {
            more(false, columns.after() + " ›", columns.right() - 2, Anchor.START);
        }
    }

    private void more(boolean left, String text, double x, Anchor anchor) {
        Label label = Label.plain(text, stage.quiet().in(stage.theme().accent()));
        stage.drawing().text(label, x, Levels.TOKENS, anchor);
        Box area = label.at(x, Levels.TOKENS, anchor).box().grown(4);
        stage.drawing().hit(area, new Target.More(left), stage.words(left ? "hover.before" : "hover.after"));
    }
}
