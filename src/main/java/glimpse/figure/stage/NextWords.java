package glimpse.figure.stage;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.figure.Phase;
import glimpse.figure.Symbol;
import glimpse.figure.Type;
import glimpse.figure.stage.NextWord.Share;
import glimpse.trace.Candidate;
import java.util.List;

/**
 * The most probable next words; the one that was written is in the accent colour. After a person's edit a ghost stands
 * behind each bar: what it was before.
 */
final class NextWords {

    private static final int SHOWN = 5;
    private static final double NAME = 24;
    private static final double AIR = 4;
    private static final double BAR = 12;
    private static final double OVER_GHOST = 6;

    /** What the rows may take under the decoder's strips. */
    private static final double BELOW = 20;

    private static final double LOWEST = 15;

    private final Stage stage;

    NextWords(Stage stage) {
        this.stage = stage;
    }

    void paint(double left, double right) {
        double y = stage.levels().decoderTop() - 9;
        stage.circle(Phase.PREDICT, left + 9, y - 4.5);
        if (!stage.done(Phase.PREDICT)) {
            stage.text(
                    stage.words("predict") + " " + Symbol.of("y", stage.t()),
                    stage.quiet(),
                    left + NAME,
                    y,
                    Anchor.START);
            blanks(left, right);
            return;
        }
        Ranking ranking = new Ranking(stage, SHOWN);
        WordColumns columns = WordColumns.in(left, right, ranking.isCompared());
        heads(columns, y);
        words(ranking, columns);
    }

    private void blanks(double left, double right) {
        double pitch = stage.levels().strip() / SHOWN;
        Paint paint = Paint.stroke(Stroke.notYet(stage.theme().ghost()));
        for (int row = 0; row < SHOWN; row++) {
            double middle = stage.levels().decoderTop() + (row + 0.5) * pitch;
            stage.drawing().box(new Box(left, middle - 7, 15, 14), paint);
            stage.drawing().box(new Box(left + 34, middle - 7, right - left - 34, 14), paint);
        }
    }

    private void heads(WordColumns columns, double y) {
        double room = columns.right() - columns.left() - NAME;
        if (columns.compared()) {
            Label before = Label.of(stage.words("before"), stage.axis());
            room = columns.before() - before.width() - AIR - columns.left() - NAME;
            stage.drawing().text(before, columns.before(), y, Anchor.END);
            stage.text(stage.words("now"), stage.axis(), columns.right(), y, Anchor.END);
        }
        Label name = columns.tight()
                ? Label.of("%", stage.axis())
                : Label.of(stage.words("next"), stage.body().withBold());
        if (name.width() <= room) {
            stage.drawing().text(name, columns.left() + NAME, y, Anchor.START);
        }
    }

    private void words(Ranking ranking, WordColumns columns) {
        Levels levels = stage.levels();
        List<NextWord> words = ranking.words((int) ((levels.strip() + BELOW) / LOWEST));
        double pitch = words.size() <= SHOWN
                ? levels.strip() / SHOWN
                : Math.min(levels.strip() / SHOWN, (levels.strip() + BELOW) / words.size());
        double widest = words.stream()
                .mapToDouble(word -> label(word, columns).width())
                .max()
                .orElse(0);
        for (int row = 0; row < words.size(); row++) {
            double top = levels.decoderTop() + row * pitch;
            Box box = new Box(columns.left(), top, columns.right() - columns.left(), pitch);
            word(words.get(row), box, widest, columns);
        }
    }

    private void word(NextWord word, Box row, double widest, WordColumns columns) {
        boolean written = isWritten(word);
        double baseline = row.centreY() + 5;
        stage.drawing().text(label(word, columns), row.x(), baseline, Anchor.START);
        if (columns.hasRoomForBars(widest)) {
            bars(word, columns.track(widest, row.centreY(), BAR));
        }
        Style style = stage.quiet().sized(columns.numberSize());
        word.before()
                .ifPresent(before -> stage.text(columns.print(before), style, columns.before(), baseline, Anchor.END));
        Style now = written ? style.in(stage.theme().text()).withBold() : style;
        stage.text(columns.print(word.now()), now, columns.right(), baseline, Anchor.END);
        hit(word, row);
    }

    private void bars(NextWord word, Box track) {
        stage.drawing().box(track, Paint.fill(stage.theme().track()));
        word.before().ifPresent(before -> bar(track, before, BAR, stage.theme().ghost()));
        Colour colour = isWritten(word) ? stage.theme().accent() : stage.theme().bar();
        bar(track, word.now(), word.before().isPresent() ? OVER_GHOST : BAR, colour);
    }

    private void bar(Box track, Share share, double height, Colour colour) {
        if (share.known()) {
            double width = Math.max(1, track.width() * share.probability());
            stage.drawing().box(new Box(track.x(), track.centreY() - height / 2, width, height), Paint.fill(colour));
        }
    }

    private void hit(NextWord word, Box row) {
        int rank = stage.step().candidates().stream()
                .map(Candidate::token)
                .toList()
                .indexOf(word.token());
        Target target = new Target.NextWord(stage.t(), rank, word.token());
        if (stage.pointsAt(target)) {
            stage.drawing().box(row.grown(2), 4, Paint.stroke(stage.theme().accent(), 1));
        }
        String here = stage.isGiven() ? "hover.given" : "hover.written";
        String key = isWritten(word) ? here : "hover.candidate";
        String said = stage.words(key, word.shown(), word.now().printed());
        String before = word.before()
                .map(share -> "\n" + stage.words("hover.before", share.printed()))
                .orElse("");
        stage.drawing().hit(row, target, said + before);
    }

    private Label label(NextWord word, WordColumns columns) {
        boolean written = isWritten(word);
        Style style = new Style(
                Type.FORMULA,
                written,
                written ? stage.theme().text() : stage.theme().muted());
        return Label.fitted(word.shown(), style, columns.mostWord());
    }

    private boolean isWritten(NextWord word) {
        return word.token().equals(stage.node().token());
    }
}
