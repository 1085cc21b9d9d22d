package glimpse.figure;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.trace.Candidate;
import java.util.ArrayList;
import java.util.List;

/** The most probable next words; the one that was written is in the accent colour. */
final class NextWords {

    private static final int MOST = 5;

    /** Rows that are lower would run into each other. */
    private static final double LOWEST = 15;

    private static final double PERCENT = 56;
    private static final double BAR = 12;
    private static final double TOKEN_SHARE = 0.4;

    private final Stage stage;
    private final int many;

    NextWords(Stage stage) {
        this.stage = stage;
        this.many = (int) Math.max(1, Math.min(MOST, stage.levels().strip() / LOWEST));
    }

    void paint(double left, double right) {
        Levels levels = stage.levels();
        double pitch = levels.strip() / many;
        boolean done = stage.done(Phase.PREDICT);
        double y = levels.decoderTop() - 9;
        stage.circle(Phase.PREDICT, left + 9, y - 4.5);
        String name = done ? stage.words("next") : stage.words("predict") + " " + Symbol.of("y", stage.t());
        stage.text(name, done ? stage.body().withBold() : stage.quiet(), left + 24, y, Anchor.START);
        if (done) {
            words(left, right, pitch);
        } else {
            blanks(left, right, pitch);
        }
    }

    private void blanks(double left, double right, double pitch) {
        Paint paint = Paint.stroke(Stroke.notYet(stage.theme().ghost()));
        for (int row = 0; row < many; row++) {
            double middle = stage.levels().decoderTop() + (row + 0.5) * pitch;
            stage.drawing().box(new Box(left, middle - 7, 15, 14), paint);
            stage.drawing().box(new Box(left + 34, middle - 7, right - left - 34, 14), paint);
        }
    }

    private void words(double left, double right, double pitch) {
        List<Candidate> shown = shown();
        double most = (right - left - PERCENT) * TOKEN_SHARE + 12;
        double room = shown.stream()
                .mapToDouble(
                        word -> Label.fitted(word.shown(), token(word), most).width())
                .max()
                .orElse(0);
        for (int row = 0; row < shown.size(); row++) {
            Box box = new Box(left, stage.levels().decoderTop() + row * pitch, right - left, pitch);
            word(shown.get(row), box, most, left + room + 10);
        }
    }

    private void word(Candidate word, Box row, double most, double barLeft) {
        boolean written = isWritten(word);
        double baseline = row.centreY() + 5;
        stage.drawing().text(Label.fitted(word.shown(), token(word), most), row.x(), baseline, Anchor.START);
        Box track = new Box(barLeft, row.centreY() - BAR / 2, row.right() - PERCENT - barLeft, BAR);
        double width = Math.max(1, track.width() * word.probability());
        stage.drawing().box(track, Paint.fill(stage.theme().track()));
        stage.drawing()
                .box(
                        new Box(track.x(), track.y(), width, BAR),
                        Paint.fill(
                                written ? stage.theme().accent() : stage.theme().bar()));
        Style style = written ? stage.body().withBold() : stage.quiet();
        stage.text(Numbers.percent(word.probability()), style, row.right(), baseline, Anchor.END);
        int rank = stage.step().candidates().indexOf(word);
        Target target = new Target.NextWord(stage.t(), rank, word.token());
        if (stage.pointsAt(target)) {
            stage.drawing().box(row.grown(2), 4, Paint.stroke(stage.theme().accent(), 1));
        }
        String here = stage.isGiven() ? "hover.given" : "hover.written";
        String key = written ? here : "hover.candidate";
        stage.drawing().hit(row, target, stage.words(key, word.shown(), Numbers.percent(word.probability())));
    }

    private Style token(Candidate word) {
        boolean written = isWritten(word);
        return new Style(
                Type.FORMULA,
                written,
                written ? stage.theme().text() : stage.theme().muted());
    }

    private boolean isWritten(Candidate word) {
        return word.token().equals(stage.node().token());
    }

    /** The best; the last of them gives its place to the written word if that is not among them. */
    private List<Candidate> shown() {
        List<Candidate> all = stage.step().candidates();
        List<Candidate> shown = new ArrayList<>(all.subList(0, Math.min(many, all.size())));
        if (shown.stream().noneMatch(this::isWritten)) {
            Candidate written = all.stream()
                    .filter(this::isWritten)
                    .findFirst()
                    .orElse(new Candidate(
                            stage.node().token(), Math.exp(stage.node().logProbability())));
            if (shown.size() == many) {
                shown.remove(many - 1);
            }
            shown.add(written);
        }
        return shown;
    }
}
