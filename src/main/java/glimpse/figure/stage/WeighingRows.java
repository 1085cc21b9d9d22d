package glimpse.figure.stage;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.ColourMap;
import glimpse.draw.Paint;
import glimpse.draw.Scale;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.figure.Numbers;
import glimpse.figure.Phase;
import glimpse.figure.Symbol;
import glimpse.figure.Weights;
import glimpse.trace.Node;
import java.util.HashSet;
import java.util.Set;

/** The scores as bars from zero and the weights as bars from 0 to 1. */
final class WeighingRows {

    /** Up to so many columns every number is printed, beyond only the largest, and those of a locked word. */
    private static final int ALL_PRINTED = 10;

    private static final int LARGEST_PRINTED = 4;
    private static final double SUM_ROOM = 150;
    private static final double NUMBER_ROOM = 16;
    private static final double BLANK_SCORE = 24;
    private static final double PALEST = 0.25;

    private final Stage stage;
    private final Columns columns;
    private final Levels levels;
    private final float[] scores;
    private final float[] weights;

    WeighingRows(Stage stage) {
        this.stage = stage;
        this.columns = stage.columns();
        this.levels = stage.levels();
        this.scores = stage.step().scores();
        this.weights = stage.step().weights();
    }

    void paint() {
        scores();
        weights();
    }

    /** The level of a score of 0, where the query arrives. */
    double zero() {
        return Math.round(scoreScale().at(0)) + 0.5;
    }

    private void scores() {
        Scale scale = scoreScale();
        double zero = zero();
        double name = (levels.scoreTop() + levels.scoreBottom()) / 2;
        stage.rowName(Phase.SCORE, "scores", name);
        stage.text(Symbol.of("e", stage.t(), "i"), stage.quiet(), Stage.LABEL_X, name + 19, Anchor.START);
        Set<Integer> printed = printed(scores);
        columns.visible().forEach(i -> score(i, scale, zero, printed.contains(i)));
        stage.drawing().line(new Stroke(stage.theme().bar(), 1), columns.left(), zero, columns.right(), zero);
    }

    /** The same scale for every step of the hypothesis, so that bars can be compared from step to step. */
    private Scale scoreScale() {
        double low = 0;
        double high = 0;
        for (Node node : stage.path()) {
            for (float score : node.computed().scores()) {
                if (Float.isFinite(score)) {
                    low = Math.min(low, score);
                    high = Math.max(high, score);
                }
            }
        }
        return new Scale(
                high == low ? 1 : high, low, levels.scoreTop() + NUMBER_ROOM, levels.scoreBottom() - NUMBER_ROOM);
    }

    private void score(int i, Scale scale, double zero, boolean printed) {
        double left = columns.stripLeft(i);
        if (!stage.done(Phase.SCORE)) {
            Box blank = new Box(left, zero - BLANK_SCORE, columns.strip(), BLANK_SCORE);
            stage.drawing().box(blank, Paint.stroke(Stroke.notYet(stage.theme().ghost())));
            return;
        }
        boolean finite = Float.isFinite(scores[i]);
        double end = finite ? scale.at(scores[i]) : zero;
        Box bar = new Box(left, Math.min(end, zero), columns.strip(), Math.max(1, Math.abs(end - zero)));
        stage.drawing().box(bar, Paint.fill(stage.theme().wire()));
        Target target = new Target.Score(stage.t(), i);
        String number = Numbers.decimal(scores[i], 2);
        stage.drawing()
                .hit(hand(left, levels.scoreTop(), levels.scoreBottom()), target, hover("hover.score", i, number));
        if (printed || stage.pointsAt(target)) {
            boolean below = scores[i] < 0;
            double baseline = below && finite ? bar.bottom() + 14 : bar.y() - 5;
            stage.text(Numbers.decimal(scores[i], 1), stage.body(), columns.centre(i), baseline, Anchor.MIDDLE);
        }
    }

    private Box hand(double left, double top, double bottom) {
        return new Box(left, top, columns.strip(), bottom - top);
    }

    private String hover(String key, int i, String number) {
        return stage.words(key, stage.trace().source().shown(i), number, stage.t(), i + 1);
    }

    private void weights() {
        double name = (levels.barTop() + levels.barBottom()) / 2 - 4;
        stage.rowName(Phase.SOFTMAX, "weights", name);
        String symbol = Symbol.of("α", stage.t(), "i");
        boolean roomy = columns.left() - Stage.LABEL_X > SUM_ROOM;
        String line = roomy && stage.done(Phase.SOFTMAX) ? symbol + "   " + stage.words("sum", sum()) : symbol;
        stage.text(line, stage.quiet(), Stage.LABEL_X, name + 19, Anchor.START);
        axis();
        String[] percents = Numbers.percents(weights);
        Set<Integer> printed = printed(weights);
        columns.visible().forEach(i -> weight(i, percents[i], printed.contains(i)));
        double y = levels.barBottom() + 0.5;
        stage.drawing().line(new Stroke(stage.theme().bar(), 1), columns.left(), y, columns.right(), y);
    }

    /** Local attention's weights do not sum to 1. */
    private long sum() {
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        return Math.round(100 * sum);
    }

    private void axis() {
        double x = columns.left() - 6;
        Stroke tick = new Stroke(stage.theme().bar(), 1);
        stage.text("1", stage.axis(), x - 2, levels.barTop() + 4, Anchor.END);
        stage.drawing().line(tick, x, levels.barTop() + 0.5, x + 6, levels.barTop() + 0.5);
        stage.text("0", stage.axis(), x - 2, levels.barBottom() + 4, Anchor.END);
    }

    private void weight(int i, String percent, boolean printed) {
        Box track = hand(columns.stripLeft(i), levels.barTop(), levels.barBottom());
        if (!stage.done(Phase.SOFTMAX)) {
            stage.drawing().box(track, Paint.stroke(Stroke.notYet(stage.theme().ghost())));
            return;
        }
        double height = Math.max(weights[i] > 0 ? 1 : 0, weights[i] * track.height());
        stage.drawing().box(track, Paint.fill(stage.theme().track()));
        stage.drawing()
                .box(
                        new Box(track.x(), track.bottom() - height, track.width(), height),
                        Paint.fill(colour(stage, weights[i])));
        Target target = new Target.Weight(stage.t(), i);
        stage.drawing().hit(track, target, hover("hover.weight", i, Numbers.decimal(weights[i], 4)));
        if (printed || stage.pointsAt(target)) {
            Style style = stage.body().withBold(i == Weights.peak(weights));
            stage.text(percent, style, columns.centre(i), levels.barTop() - 7, Anchor.MIDDLE);
        }
    }

    /** The colour of a weight's bar or link: never so pale that it is lost on the canvas. */
    static Colour colour(Stage stage, double weight) {
        ColourMap map = stage.look().map().in(stage.theme());
        return map.at(PALEST + (1 - PALEST) * weight);
    }

    private Set<Integer> printed(float[] row) {
        int many = columns.count() <= ALL_PRINTED ? row.length : LARGEST_PRINTED;
        Set<Integer> printed = new HashSet<>(
                Weights.order(row).stream().filter(columns::shows).limit(many).toList());
        stage.view().locked().ifPresent(printed::add);
        return printed;
    }
}
