package glimpse.figure.alignment;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Scale;
import glimpse.draw.Stroke;
import glimpse.figure.Legend;
import glimpse.figure.Type;

/** The legend: which colour stands for which number. */
final class Key {

    private static final double HEIGHT = 9;

    private final Chart chart;
    private final Grid grid;

    Key(Chart chart) {
        this.chart = chart;
        this.grid = chart.grid();
    }

    void paint() {
        double least = Math.min(300, chart.look().width() - grid.box().x() - 28);
        Box box = new Box(
                grid.box().x(),
                grid.legend(),
                Math.max(least, Math.min(420, grid.box().width())),
                HEIGHT);
        Legend.gradient(chart.drawing(), box, chart.ink().map());
        chart.drawing().box(box, Paint.stroke(chart.theme().border(), 1));
        Ink ink = chart.ink();
        Scale scale = new Scale(ink.low(), ink.high(), box.x(), box.right());
        for (int quarter = 0; quarter <= 4; quarter++) {
            double number = ink.low() + (ink.high() - ink.low()) * quarter / 4;
            double x = scale.at(number);
            chart.drawing().line(new Stroke(chart.theme().faint(), 1), x, box.bottom(), x, box.bottom() + 4);
            chart.text(ink.tick(number), chart.axis(), x, box.bottom() + 16, Anchor.MIDDLE);
        }
        Label name = Label.of(
                chart.words("unit." + chart.view().shown()),
                chart.style(Type.SECONDARY, chart.theme().muted()));
        chart.drawing().text(name.shortened(box.x() - Grid.LEFT - 10), Grid.LEFT, box.bottom(), Anchor.START);
    }
}
