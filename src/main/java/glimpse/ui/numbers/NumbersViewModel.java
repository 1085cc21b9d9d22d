package glimpse.ui.numbers;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.figure.Look;
import glimpse.figure.numbers.Derivation;
import glimpse.figure.numbers.Derivation.Equations;
import glimpse.figure.numbers.Line;
import glimpse.figure.numbers.NumbersFigure;
import glimpse.trace.Trace;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Insight;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;

/** How the numbers of the present step and the chosen source word follow from one another. */
public final class NumbersViewModel {

    private final Playhead playhead;
    private final Insight<Equations> equations;
    private final BooleanProperty open;
    private final FigureModel picture;

    /**
     * @param equations the model's own
     * @param open whether the numbers are shown
     */
    public NumbersViewModel(
            Playhead playhead, Appearance appearance, Insight<Equations> equations, BooleanProperty open) {
        this.playhead = playhead;
        this.equations = equations;
        this.open = open;
        this.picture = new FigureModel(playhead, appearance, this::draw, equations.stateProperty());
        picture.visibleProperty().bind(open);
        picture.setData(now -> derivation(now).lines().stream().map(Line::text).collect(Collectors.joining("\n")));
        equations.wantedProperty().bind(open);
    }

    public BooleanProperty openProperty() {
        return open;
    }

    public FigureModel picture() {
        return picture;
    }

    /** What a line says as text, and as LaTeX under it; the values of its vector, one to a line, where that is asked for. */
    public Optional<String> copied(Target target) {
        return playhead.showing().flatMap(now -> {
            List<Line> lines = derivation(now).lines();
            if (target instanceof Target.Copy copy && copy.line() < lines.size()) {
                Line line = lines.get(copy.line());
                return Optional.of(line.text() + "\n" + line.latex());
            }
            return Optional.empty();
        });
    }

    /** The values of the vector that a line shows, numbered from 1. */
    public Optional<String> values(Target target) {
        return playhead.showing()
                .flatMap(now -> target instanceof Target.Values values
                        ? derivation(now).lines().get(values.line()).vector().map(NumbersViewModel::listed)
                        : Optional.empty());
    }

    private static String listed(float[] vector) {
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < vector.length; i++) {
            lines.add(String.format(Locale.ROOT, "%d\t%.6f", i + 1, vector[i]));
        }
        return lines.toString();
    }

    private Derivation derivation(Showing now) {
        Equations known = equations.stateProperty().get().value().orElse(Equations.UNKNOWN);
        return Derivation.of(now.trace(), now.place(), now.position(), known);
    }

    private Figure draw(Showing now, Look look, Optional<Target> lit) {
        Trace read = now.trace().readBy(now.place().leaf());
        return NumbersFigure.of(
                derivation(now), now.node().shown(), read.source().shown(now.position()), look, lit);
    }
}
