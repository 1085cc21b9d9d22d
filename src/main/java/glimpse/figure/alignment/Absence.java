package glimpse.figure.alignment;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Style;
import glimpse.figure.Lines;
import glimpse.figure.Type;
import java.util.List;

/** A sentence in the place of the cells that says why there are none. */
final class Absence {

    private static final double LINE = 20;
    private static final double WIDEST = 420;
    private static final double NARROWEST = 220;
    private static final double AIR = 12;

    private final Chart chart;

    Absence(Chart chart) {
        this.chart = chart;
    }

    void paint() {
        Box box = chart.grid().box();
        Style style = chart.style(Type.NUMBER, chart.theme().muted());
        boolean narrow = box.width() < NARROWEST;
        double room = narrow ? chart.look().width() - Grid.LEFT - box.x() : Math.min(WIDEST, box.width()) - 2 * AIR;
        List<String> lines = Lines.of(Markup.literal(sentence()), style, room);
        double x = narrow ? box.x() + room / 2 + AIR : box.centreX();
        double baseline = Math.max(box.centreY() - (lines.size() - 1) * LINE / 2, box.y() + AIR) + 4;
        for (String line : lines) {
            chart.drawing().text(Label.of(line.strip(), style).shortened(room), x, baseline, Anchor.MIDDLE);
            baseline += LINE;
        }
    }

    private String sentence() {
        return chart.view().asked() instanceof Asked.Refused refused
                ? refused.why()
                : chart.words("awaited." + chart.view().shown());
    }
}
