package glimpse.figure.alignment;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Hit;
import glimpse.draw.HitGrid;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.figure.Numbers;
import glimpse.figure.Type;

/** The cells of the alignment, and the frames about the current row and the locked column. */
final class HeatMap {

    /** Of smaller cells, and of more rows or columns, one picture is made: a rectangle each is slow and shows seams. */
    private static final double SMALLEST_RECTANGLE = 12;

    private static final int RECTANGLES = 60;
    private static final double TEXT_HEIGHT = 16;
    private static final double ROOMY = 36;
    private static final double THICK = 6;

    private final Chart chart;
    private final Grid grid;

    HeatMap(Chart chart) {
        this.chart = chart;
        this.grid = chart.grid();
    }

    void paint() {
        boolean small = Math.min(grid.cellWidth(), grid.cellHeight()) < SMALLEST_RECTANGLE;
        if (small || chart.rows() > RECTANGLES || chart.columns() > RECTANGLES) {
            raster();
        } else {
            rectangles();
        }
        blank();
        chart.drawing().hits(new HitGrid(grid.box(), chart.columns(), chart.rows(), this::hit));
        lock();
        frame();
    }

    /** A score that a mask hides from the softmax, or a number that is not defined, has no place between the colours. */
    private Colour colour(float number) {
        return Float.isFinite(number) ? chart.ink().at(number) : chart.theme().track();
    }

    private void raster() {
        int columns = chart.columns();
        int[] pixels = new int[chart.rows() * columns];
        for (int row = 0; row < chart.rows(); row++) {
            float[] numbers = chart.matrix().row(row);
            for (int column = 0; column < columns; column++) {
                Colour colour = chart.isFilled(row)
                        ? colour(numbers[column])
                        : chart.theme().canvas();
                pixels[row * columns + column] = colour.argb();
            }
        }
        chart.drawing().add(new Mark.Raster(grid.box(), columns, chart.rows(), pixels));
        chart.drawing().box(grid.box(), Paint.stroke(chart.theme().hairline(), 1));
    }

    private void rectangles() {
        Stroke line = new Stroke(chart.theme().hairline(), 1);
        for (int row = 0; row < chart.filled(); row++) {
            float[] numbers = chart.matrix().row(row);
            for (int column = 0; column < chart.columns(); column++) {
                Box cell = grid.cell(row, column);
                Paint paint = Paint.fill(colour(numbers[column]));
                chart.drawing().box(cell, paint.and(line));
                if (!Float.isFinite(numbers[column])) {
                    hatch(cell);
                }
            }
            if (hasNumbers()) {
                numbers(row, numbers);
            }
        }
    }

    private boolean hasNumbers() {
        return chart.view().options().values()
                && grid.cellWidth() >= chart.ink().room()
                && grid.cellHeight() >= TEXT_HEIGHT;
    }

    private void hatch(Box cell) {
        Stroke stroke = new Stroke(chart.theme().ghost(), 1);
        chart.drawing().line(stroke, cell.x() + 1, cell.bottom() - 1, cell.right() - 1, cell.y() + 1);
    }

    private void numbers(int row, float[] numbers) {
        String[] written = chart.ink().written(numbers);
        int peak = chart.isCurrent(row) ? chart.peak(numbers) : -1;
        for (int column = 0; column < written.length; column++) {
            if (Float.isFinite(numbers[column])) {
                number(grid.cell(row, column), written[column], colour(numbers[column]), column == peak);
            }
        }
    }

    private void number(Box cell, String written, Colour ground, boolean strong) {
        double size = cell.width() >= ROOMY && cell.height() >= 20 ? Type.NUMBER : Type.AXIS;
        boolean isZero = written.chars().noneMatch(c -> c >= '1' && c <= '9');
        Colour colour = isZero ? chart.theme().quietOn(ground) : chart.theme().textOn(ground);
        Style style = chart.style(size, colour).withBold(strong);
        chart.text(written, style, cell.centreX(), cell.centreY() + size * 0.36, Anchor.MIDDLE);
    }

    private void blank() {
        int filled = chart.filled();
        if (filled < chart.rows()) {
            double top = grid.box().y() + filled * grid.cellHeight() + (filled > 0 ? 3 : 0);
            Box box =
                    new Box(grid.box().x(), top, grid.box().width(), grid.box().bottom() - top);
            chart.drawing().box(box, Paint.stroke(Stroke.notYet(chart.theme().ghost())));
        }
    }

    private void frame() {
        if (!chart.matrix().isKnown()) {
            return;
        }
        chart.current().ifPresent(row -> {
            Box first = grid.cell(row, 0);
            frame(new Box(first.x(), first.y(), grid.box().width(), first.height()), first.height() >= THICK ? 2 : 1);
        });
    }

    private void lock() {
        chart.locked().ifPresent(column -> {
            Box first = grid.cell(0, column);
            frame(new Box(first.x(), first.y(), first.width(), grid.box().height()), 1);
        });
    }

    /** With a rim of paper, which parts it from cells of its own colour, where these are not too small to lose any of theirs. */
    private void frame(Box box, double width) {
        if (Math.min(box.width(), box.height()) >= SMALLEST_RECTANGLE) {
            chart.drawing()
                    .box(box.grown(width / 2), 2, Paint.stroke(chart.theme().canvas(), width + 2));
        }
        Paint accent = Paint.stroke(chart.theme().accent(), width);
        chart.drawing().box(box.grown(width / 2), Math.min(2, width), accent);
    }

    private Hit hit(int row, int column, Box box) {
        Word source = chart.source(column);
        Word target = chart.target(row);
        String number = chart.isFilled(row) ? Numbers.decimal(chart.matrix().row(row)[column], 4) : "…";
        String key = "hover.cell." + chart.view().shown();
        int step = target.first() + 1;
        String text = chart.words(key, source.text(), target.text(), step, source.first() + 1, number);
        String opinion = chart.view()
                .gold()
                .flatMap(gold -> gold.opinion(target.first(), source.first()))
                .map(kind -> "\n" + chart.words("gold.hover", chart.words(kind)))
                .orElse("");
        return new Hit(box, new Target.Weight(step, source.first()), text + opinion);
    }
}
