package glimpse.figure.alignment;

import glimpse.draw.Anchor;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.figure.Weights;

/** Peak and entropy of the current row, and the coverage of the word at its peak. */
final class Facts {

    private static final double ABOVE = 24;
    private static final double LINE = 22;
    private static final double UNKNOWN_GAP = 8;

    private final Chart chart;
    private final double column;

    Facts(Chart chart) {
        this.chart = chart;
        this.column = (chart.look().width() - 2 * Grid.LEFT) / 3;
    }

    void paint() {
        double top = chart.grid().facts() + 0.5;
        double right = chart.look().width() - Grid.LEFT;
        chart.drawing().line(new Stroke(chart.theme().hairline(), 1), Grid.LEFT, top, right, top);
        if (!chart.isFilled(chart.current())) {
            return;
        }
        float[] row = chart.row(chart.current());
        int peak = Weights.peak(row);
        String word = Markup.literal(chart.source(peak));
        fact(0, chart.words("peak"), word, chart.words("peak.of", Numbers.percents(row)[peak], chart.current() + 1));
        String bits = chart.words("entropy.bit", Numbers.decimal(Weights.entropy(row), 2));
        String possible = Numbers.decimal(
                Weights.possible(chart.path().get(chart.current()).computed().scores()), 2);
        fact(1, chart.words("entropy"), bits, chart.words("entropy.of", possible));
        String before = Numbers.decimal(chart.coverage(peak, chart.current()), 2);
        String sum = Numbers.decimal(chart.coverage(peak, chart.current() + 1), 2);
        fact(2, chart.words("coverage.of", word), sum, chart.words("coverage.before", before));
    }

    private void fact(int index, String name, String value, String note) {
        double x = Grid.LEFT + index * column;
        double y = chart.grid().facts() + ABOVE;
        Style quiet = chart.style(Type.SECONDARY, chart.theme().muted());
        line(name, quiet, x, y);
        line(value, chart.style(Type.TITLE, chart.theme().text()).withBold(), x, y + LINE + 1);
        line(note, quiet, x, y + 2 * LINE);
    }

    private void line(String markup, Style style, double x, double y) {
        Label label = Label.of(markup, style).shortened(column - UNKNOWN_GAP);
        chart.drawing().text(label, x, y, Anchor.START);
    }
}
