package glimpse.figure.metrics;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Drawing;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.explain.Measures;
import glimpse.explain.SoftAlignment;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** All measures of an output: name, value and what it can be; a sentence each under the pointer. */
final class MeasureTable {

    private static final double LEFT = TimeAxis.LEFT;
    private static final double LINE = 23;
    private static final double HEADING = 28;
    private static final double RANGE = 76;
    private static final double TWO_COLUMNS = 640;
    private static final double BETWEEN = 36;
    private static final Set<String> COUNTS = Set.of("underTranslated", "overTranslated", "crossings");

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "focus",
                    List.of("entropy", "normalisedEntropy", "attentionPerplexity", "sharpness", "specialMass")),
            new Group(
                    "coverage",
                    List.of(
                            "underTranslated",
                            "overTranslated",
                            "coverageDeviationPenalty",
                            "coverageDeviationPenalty6")),
            new Group("axes", List.of("absentmindednessTarget", "absentmindednessSource", "confidence", "confidence6")),
            new Group("order", List.of("monotonicity", "kendall", "distortion", "crossings")));

    private final Drawing drawing;
    private final Look look;
    private final Theme theme;
    private final Optional<Target> pointed;
    private final Map<String, Double> values;
    private final Map<String, String> ranges;

    private record Group(String name, List<String> measures) {
        double height() {
            return HEADING + measures.size() * LINE;
        }
    }

    MeasureTable(Drawing drawing, Look look, Optional<Target> pointed, Measures measures, SoftAlignment alignment) {
        this.drawing = drawing;
        this.look = look;
        this.theme = look.theme();
        this.pointed = pointed;
        this.values = measures.named();
        int sources = alignment.sources();
        int targets = alignment.targets();
        long words = IntStream.range(0, sources)
                .filter(i -> !alignment.sourceSpecial()[i])
                .count();
        String openness = Numbers.decimal(Math.log(sources), 2);
        this.ranges = Map.ofEntries(
                Map.entry("entropy", range("0", openness)),
                Map.entry("attentionPerplexity", range("1", sources)),
                Map.entry("underTranslated", range("0", words)),
                Map.entry("overTranslated", range("0", words)),
                Map.entry("coverageDeviationPenalty", "≤ 0"),
                Map.entry("coverageDeviationPenalty6", "≤ 0"),
                Map.entry("absentmindednessTarget", range(Numbers.decimal(-Math.log(sources), 2), 0)),
                Map.entry("absentmindednessSource", range(Numbers.decimal(-Math.log(targets), 2), 0)),
                Map.entry("kendall", range("−1", 1)),
                Map.entry("distortion", "≥ 0"),
                Map.entry("crossings", range("0", targets * (targets - 1) / 2)));
    }

    private String range(Object from, Object to) {
        return look.words().get("metrics.range", from.toString(), to.toString());
    }

    /** Draws it from a height on, and says where it ends. */
    double paint(double top) {
        boolean two = look.width() >= TWO_COLUMNS;
        double width = (look.width() - 2 * LEFT - (two ? BETWEEN : 0)) / (two ? 2 : 1);
        double y = top;
        double lowest = top;
        double x = LEFT;
        for (int k = 0; k < GROUPS.size(); k++) {
            if (two && k == GROUPS.size() / 2) {
                x += width + BETWEEN;
                y = top;
            }
            group(GROUPS.get(k), x, y, width);
            y += GROUPS.get(k).height();
            lowest = Math.max(lowest, y);
        }
        return lowest;
    }

    private void group(Group group, double x, double top, double width) {
        Style quiet = new Style(Type.SECONDARY, theme.muted());
        drawing.text(
                Label.plain(look.words().get("metrics.group." + group.name), quiet),
                x,
                top + HEADING - 7,
                Anchor.START);
        for (int k = 0; k < group.measures.size(); k++) {
            measure(group.measures.get(k), new Box(x, top + HEADING + k * LINE, width, LINE));
        }
    }

    private void measure(String key, Box row) {
        Target target = new Target.Measure(key);
        if (pointed.filter(target::equals).isPresent()) {
            drawing.box(row, Paint.fill(theme.subtle()));
        }
        drawing.line(new Stroke(theme.hairline(), 1), row.x(), row.y() - 0.5, row.right(), row.y() - 0.5);
        Style body = new Style(Type.NUMBER, theme.text());
        double baseline = row.y() + 16;
        Label value = Label.plain(Numbers.decimal(values.get(key), COUNTS.contains(key) ? 0 : 3), body.withBold());
        Label range = Label.plain(ranges.getOrDefault(key, range("0", 1)), new Style(Type.AXIS, theme.muted()));
        double valueRight = row.right() - RANGE;
        drawing.text(
                Label.of(look.words().get("metrics." + key + ".name"), body)
                        .shortened(valueRight - value.width() - 10 - row.x()),
                row.x(),
                baseline,
                Anchor.START);
        drawing.text(value, valueRight, baseline, Anchor.END);
        drawing.text(range, row.right(), baseline, Anchor.END);
        drawing.hit(row, target, look.words().get("metrics." + key + ".says"));
    }
}
