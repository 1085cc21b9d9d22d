package glimpse.figure.alignment;

import glimpse.draw.Anchor;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.figure.Weights;
import glimpse.trace.Step;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Three facts about the current row: of shares the peak, the entropy, and the sum of the locked word or else the peak; of
 * other numbers the ends of their order.
 */
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
        chart.current().ifPresent(row -> {
            double top = chart.grid().facts() + 0.5;
            double right = chart.look().width() - Grid.LEFT;
            chart.drawing().line(new Stroke(chart.theme().hairline(), 1), Grid.LEFT, top, right, top);
            if (chart.isFilled(row) && chart.view().shown().isShare()) {
                shares(row);
            } else if (chart.isFilled(row)) {
                ends(row);
            }
        });
    }

    private void shares(int row) {
        float[] numbers = chart.matrix().row(row);
        int peak = chart.peak(numbers);
        String word = Markup.literal(chart.source(peak).text());
        fact(0, chart.words("peak"), word, chart.words("peak.of", Numbers.percents(numbers)[peak], number(row)));
        entropy(row);
        String key = chart.view().shown() == Shown.WEIGHTS ? "coverage" : "column-sum";
        int asked = chart.locked().orElse(peak);
        String before = Numbers.decimal(chart.sum(asked, row), 2);
        String sum = Numbers.decimal(chart.sum(asked, row + 1), 2);
        String name =
                chart.words(key + ".of", Markup.literal(chart.source(asked).text()));
        fact(2, name, sum, chart.words("coverage.before", before));
    }

    private void entropy(int row) {
        float[] numbers = chart.matrix().row(row);
        String bits = chart.words("entropy.bit", Numbers.decimal(Weights.entropy(distribution(numbers)), 2));
        String possible = Numbers.decimal(Math.log(Math.max(1, open())) / Math.log(2), 2);
        fact(1, chart.words("entropy"), bits, chart.words("entropy.of", possible));
    }

    /** Of what is in sight, made to sum to 1: what is hidden is not asked after. */
    private static float[] distribution(float[] row) {
        float sum = 0;
        for (float share : row) {
            sum += share;
        }
        float[] shares = new float[row.length];
        for (int i = 0; i < row.length && sum > 0; i++) {
            shares[i] = row[i] / sum;
        }
        return shares;
    }

    /** How many columns no mask hides. */
    private int open() {
        if (chart.view().shown() != Shown.WEIGHTS) {
            return chart.columns();
        }
        Step step = chart.path().get(chart.view().place().step() - 1).computed();
        return (int) chart.matrix().columns().stream()
                .filter(word -> IntStream.rangeClosed(word.first(), word.last())
                        .anyMatch(i -> Float.isFinite(step.scores()[i])))
                .count();
    }

    private void ends(int row) {
        float[] numbers = chart.matrix().row(row);
        Comparator<Integer> rising = Comparator.comparingDouble(i -> numbers[i]);
        boolean lowestFirst = chart.view().shown() == Shown.LEAVE_ONE_OUT;
        List<Integer> order = IntStream.range(0, numbers.length)
                .filter(i -> Float.isFinite(numbers[i]))
                .boxed()
                .sorted(lowestFirst ? rising : rising.reversed())
                .toList();
        String[] names = {"first", "second", "last"};
        int[] places = {0, 1, order.size() - 1};
        for (int k = 0; k < Math.min(names.length, order.size()); k++) {
            int at = order.get(places[k]);
            String value = Numbers.decimal(numbers[at], 2);
            String kind = chart.view().shown().toString();
            fact(
                    k,
                    chart.words("fact." + kind + "." + names[k]),
                    Markup.literal(chart.source(at).text()),
                    chart.words("fact." + kind, value, number(row)));
        }
    }

    private int number(int row) {
        return chart.target(row).first() + 1;
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
