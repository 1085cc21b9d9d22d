package glimpse.figure.stage;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Style;
import glimpse.figure.EditNote;
import glimpse.figure.Legend;
import glimpse.figure.Numbers;
import glimpse.figure.Symbol;
import glimpse.figure.Type;
import glimpse.trace.Node;
import glimpse.trace.Structure;

/** The step's number, how the model is built, and the legends. */
final class StageHeader {

    private static final double LEGEND = 120;
    private static final double LEGEND_GAP = 36;
    private static final double SWATCH_GAP = 17;

    private final Stage stage;

    StageHeader(Stage stage) {
        this.stage = stage;
    }

    void paint() {
        Label title = Label.plain(
                stage.words("step", stage.t(), stage.path().size()),
                stage.style(Type.TITLE, stage.theme().text()).withBold());
        stage.drawing().text(title, Columns.MARGIN, Levels.TITLE, Anchor.START);
        double left = Columns.MARGIN + title.width() + 16;
        double right = signedLegend();
        Label subtitle = Label.of(structure(), stage.quiet());
        if (stage.structure().hasAttention() && linkLegendWidth() <= right - left - Math.min(subtitle.width(), 300)) {
            right = linkLegend(right);
        }
        Label hypothesis = hypothesis(right - left);
        if (!hypothesis.runs().isEmpty()) {
            stage.drawing().text(hypothesis, left, Levels.TITLE, Anchor.START);
            left += hypothesis.width() + 16;
        }
        if (left + 80 < right) {
            stage.drawing().text(subtitle.shortened(right - left), left, Levels.TITLE, Anchor.START);
        }
    }

    private String structure() {
        Structure structure = stage.structure();
        if (!structure.hasAttention()) {
            return stage.words("fixed." + FixedContext.entry(stage));
        }
        return structure.queryAfterUpdate()
                ? stage.words("asked.after", structure.score(), Symbol.of("s", stage.t()))
                : stage.words("asked.before", structure.score(), Symbol.of("s", stage.t() - 1));
    }

    /** What was edited, or which hypothesis this is, in so much room. */
    private Label hypothesis(double room) {
        Style style = stage.quiet().in(stage.theme().accent());
        return stage.path().stream().anyMatch(Node::isEdited)
                ? EditNote.fitted(stage.path(), stage.look().words(), style, room)
                : Label.of(rank(), style).shortened(room);
    }

    /** Which hypothesis this is, where there are several. */
    private String rank() {
        Node leaf = stage.path().get(stage.path().size() - 1);
        if (leaf.status() == Node.Status.PRUNED) {
            return stage.words("pruned");
        }
        int count = stage.trace().hypotheses().size();
        for (int rank = 0; rank < count && count > 1; rank++) {
            if (stage.trace().hypotheses().get(rank).last() == leaf.id()) {
                return stage.words("hypothesis", rank + 1, count);
            }
        }
        return "";
    }

    private double signedLegend() {
        double right = stage.look().width() - Columns.MARGIN - 8;
        Box box = new Box(right - LEGEND, Levels.TITLE - 12, LEGEND, 8);
        Legend.gradient(stage.drawing(), box, stage.theme().signed());
        stage.drawing().box(box, Paint.stroke(stage.theme().border(), 1));
        double y = box.bottom() + 13;
        String limit = Numbers.decimal(stage.limit(), stage.limit() < 1 ? 2 : 0);
        stage.text("−" + limit, stage.axis(), box.x(), y, Anchor.MIDDLE);
        stage.text("0", stage.axis(), box.centreX(), y, Anchor.MIDDLE);
        stage.text("+" + limit, stage.axis(), box.right(), y, Anchor.MIDDLE);
        return named("cells", box);
    }

    private double named(String name, Box box) {
        Style style = stage.style(Type.SECONDARY, stage.theme().muted());
        Label label = Label.of(stage.words(name), style);
        stage.drawing().text(label, box.x() - 12, Levels.TITLE - 4, Anchor.END);
        return box.x() - 12 - label.width() - LEGEND_GAP;
    }

    private double linkLegendWidth() {
        return 190;
    }

    private double linkLegend(double right) {
        double[] shares = {1, 0.5, 0.1};
        double x = right;
        for (double share : shares) {
            double width = share * Bench.STRIP;
            Box box = new Box(x - width, Levels.TITLE - 12, width, 8);
            stage.drawing().box(box, Paint.fill(WeighingRows.colour(stage, 0.45)));
            String number = String.valueOf(Math.round(100 * share));
            stage.text(number, stage.axis(), box.centreX(), box.bottom() + 13, Anchor.MIDDLE);
            x = box.x() - SWATCH_GAP;
        }
        return named("width", new Box(x + SWATCH_GAP, 0, 0, 0));
    }
}
