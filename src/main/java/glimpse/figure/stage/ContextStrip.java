package glimpse.figure.stage;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.figure.Numbers;
import glimpse.figure.Phase;
import glimpse.figure.Strip;
import glimpse.figure.Symbol;
import glimpse.figure.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The context c_t, its name, and a value under the pointer with the source words that it comes from. */
final class ContextStrip {

    private static final int PARTS_NAMED = 2;

    private final Stage stage;
    private final Bench bench;
    private final boolean askedAfter;

    ContextStrip(Stage stage, Bench bench, boolean askedAfter) {
        this.stage = stage;
        this.bench = bench;
        this.askedAfter = askedAfter;
    }

    void paint() {
        Box strip = bench.strip(bench.context());
        boolean focus = stage.inFocus(Phase.MIX);
        if (!stage.done(Phase.MIX)) {
            StageStrip.blank(stage, strip);
        } else {
            StageStrip.paint(stage, strip, stage.step().context(), Target.Vector.CONTEXT, 0, "c" + stage.t());
        }
        if (focus) {
            stage.drawing().box(strip.grown(2), 2, Paint.stroke(stage.theme().accent(), 2));
        }
        contextName(strip, focus);
    }

    private void contextName(Box strip, boolean focus) {
        double end = strip.x() - (askedAfter ? 8 : 16);
        double left = bench.strip(askedAfter ? bench.after() : bench.before()).right() + 8;
        Style style = focus ? stage.body().withBold().in(stage.theme().accent()) : stage.body();
        Label name = Label.of(focus && !askedAfter ? stage.words("context") : Symbol.of("c", stage.t()), style);
        double y = strip.y() + 18;
        stage.drawing().text(name, end, y, Anchor.END);
        stage.circle(Phase.MIX, end - name.width() - 17, y - 4.5);
        List<Label> lines = new ArrayList<>();
        if (focus) {
            lines.add(Label.of(
                    Symbol.of("c", stage.t()) + " = Σ$_i$ " + Symbol.of("α", stage.t(), "i") + " $h_i$",
                    stage.style(Type.FORMULA, stage.theme().text())));
        }
        pointedCell().ifPresent(cell -> {
            lines.add(Label.of(value(cell), stage.body()));
            lines.add(Label.of(
                    parts(cell), stage.style(Type.SECONDARY, stage.theme().muted())));
        });
        for (Label line : lines) {
            y += 23;
            if (line.width() <= end - left) {
                stage.drawing().text(line, end, y, Anchor.END);
            }
        }
    }

    private Optional<Target.VectorCell> pointedCell() {
        return stage.view()
                .pointed()
                .filter(target -> stage.done(Phase.MIX))
                .filter(Target.VectorCell.class::isInstance)
                .map(Target.VectorCell.class::cast)
                .filter(cell -> cell.vector() == Target.Vector.CONTEXT);
    }

    private String value(Target.VectorCell cell) {
        double value = Strip.mean(stage.step().context(), cell.first(), cell.last() + 1);
        String index = cell.first() == cell.last()
                ? String.valueOf(cell.first() + 1)
                : (cell.first() + 1) + "–" + (cell.last() + 1);
        return Symbol.of("c", stage.t()) + "[" + index + "] = " + Numbers.decimal(value, 2);
    }

    private String parts(Target.VectorCell cell) {
        float[] weights = stage.step().weights();
        float[] parts = new float[weights.length];
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = weights[i] * (float) Strip.mean(stage.trace().encoderStates()[i], cell.first(), cell.last() + 1);
            sum += parts[i];
        }
        List<Integer> named = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(parts[i])))
                .limit(PARTS_NAMED)
                .toList();
        double rest = sum - named.stream().mapToDouble(i -> parts[i]).sum();
        String text = named.stream()
                .map(i -> stage.source(i) + " " + Numbers.decimal(parts[i], 2))
                .collect(Collectors.joining(", "));
        return parts.length > PARTS_NAMED ? stage.words("others", text, Numbers.decimal(rest, 2)) : text;
    }
}
