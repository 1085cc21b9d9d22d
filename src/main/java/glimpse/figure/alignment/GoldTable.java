package glimpse.figure.alignment;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.explain.AlignmentScores;
import glimpse.figure.Lines;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import java.util.List;

/** How near the weights come to the links by hand, and how near no model at all: a line each. */
final class GoldTable {

    private static final double LINE = 19;
    private static final double FIRST = 19;
    private static final double NAMES = 0.36;
    private static final double WIDEST = 560;
    private static final double RING_WIDTH = 20;
    private static final double RING_HEIGHT = 16;
    private static final double GAP = 4;
    private static final List<String> MEASURES = List.of("aer", "precision", "recall", "saer");

    private final Chart chart;
    private final GoldLinks gold;
    private final double top;
    private final double room;

    GoldTable(Chart chart, GoldLinks gold) {
        this.chart = chart;
        this.gold = gold;
        this.top = chart.grid().facts() + 0.5;
        this.room = chart.look().width() - 2 * Grid.LEFT;
    }

    void paint() {
        chart.drawing().line(new Stroke(chart.theme().hairline(), 1), Grid.LEFT, top, Grid.LEFT + room, top);
        double x = ring(true, Grid.LEFT);
        ring(false, x + 2 * GAP);
        if (gold.links().isEmpty()) {
            hint();
            return;
        }
        for (int k = 0; k < MEASURES.size(); k++) {
            cell(chart.words("gold." + MEASURES.get(k)), quiet(), k, 0);
        }
        row(1, "attention", gold.scores().attention(), strong());
        row(2, "diagonal", gold.scores().diagonal(), quiet());
        row(3, "uniform", gold.scores().uniform(), quiet());
    }

    /** @return where its name ends */
    private double ring(boolean sure, double x) {
        double baseline = baseline(0);
        Box box = new Box(x, baseline - RING_HEIGHT + GAP, RING_WIDTH, RING_HEIGHT);
        Rings.ring(chart.drawing(), box, sure, chart.theme());
        Label name = Label.of(chart.words(sure ? "gold.sure" : "gold.possible"), quiet());
        chart.drawing().text(name, box.right() + GAP, baseline, Anchor.START);
        return box.right() + GAP + name.width();
    }

    private void hint() {
        int line = 1;
        for (String words : Lines.of(Markup.literal(chart.words("gold.hint")), quiet(), room)) {
            chart.drawing()
                    .text(Label.of(words.strip(), quiet()).shortened(room), Grid.LEFT, baseline(line++), Anchor.START);
        }
    }

    private void row(int line, String name, AlignmentScores scores, Style style) {
        Label label = Label.of(chart.words("gold." + name), style).shortened(width() * NAMES - GAP);
        chart.drawing().text(label, Grid.LEFT, baseline(line), Anchor.START);
        double[] values = {scores.errorRate(), scores.precision(), scores.recall(), scores.softErrorRate()};
        for (int k = 0; k < values.length; k++) {
            cell(Numbers.decimal(values[k], 2), style, k, line);
        }
    }

    private void cell(String markup, Style style, int measure, int line) {
        double column = width() * (1 - NAMES) / MEASURES.size();
        double right = Grid.LEFT + width() * NAMES + (measure + 1) * column;
        Label label = Label.of(markup, style).shortened(column - GAP);
        chart.drawing().text(label, right, baseline(line), Anchor.END);
    }

    private double width() {
        return Math.min(WIDEST, room);
    }

    private double baseline(int line) {
        return top + FIRST + line * LINE;
    }

    private Style quiet() {
        return chart.style(Type.SECONDARY, chart.theme().muted());
    }

    private Style strong() {
        return chart.style(Type.SECONDARY, chart.theme().text()).withBold();
    }
}
