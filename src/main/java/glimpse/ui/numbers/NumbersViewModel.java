package glimpse.ui.numbers;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.explain.ScoreTerms;
import glimpse.figure.Look;
import glimpse.figure.numbers.Derivation;
import glimpse.figure.numbers.Line;
import glimpse.figure.numbers.NumbersFigure;
import glimpse.figure.numbers.NumbersView;
import glimpse.figure.numbers.VectorValues;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Insight;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;

/** How the numbers of the present step and the chosen source word follow from one another. */
public final class NumbersViewModel {

    private final Playhead playhead;
    private final Insight<Optional<ScoreTerms>> terms;
    private final BooleanProperty open;
    private final FigureModel picture;

    /**
     * @param terms what makes the score, which the trace does not hold
     * @param open whether the numbers are shown
     */
    public NumbersViewModel(
            Playhead playhead, Appearance appearance, Insight<Optional<ScoreTerms>> terms, BooleanProperty open) {
        this.playhead = playhead;
        this.terms = terms;
        this.open = open;
        this.picture = new FigureModel(playhead, appearance, this::draw, terms.stateProperty());
        picture.visibleProperty().bind(open);
        picture.setData(now -> derivation(now).text());
        terms.wantedProperty().bind(open);
    }

    public BooleanProperty openProperty() {
        return open;
    }

    public FigureModel picture() {
        return picture;
    }

    /** What a line says as text, and as LaTeX under it. */
    public Optional<String> copied(Target target) {
        return target instanceof Target.DerivationLine line && line.copy()
                ? line(line.line()).map(said -> said.text() + "\n" + said.latex())
                : Optional.empty();
    }

    /** The values of a vector in a line. */
    public Optional<String> values(Target target) {
        return target instanceof Target.DerivationVector vector
                ? line(vector.line())
                        .map(said -> VectorValues.text(said.vectors().get(vector.vector())))
                : Optional.empty();
    }

    private Optional<Line> line(int index) {
        return playhead.showing()
                .map(now -> derivation(now).lines())
                .filter(lines -> index < lines.size())
                .map(lines -> lines.get(index));
    }

    private Derivation derivation(Showing now) {
        Optional<ScoreTerms> known = terms.stateProperty().get().value().flatMap(found -> found);
        Derivation whole = Derivation.of(now.trace(), now.place().leaf(), now.step(), now.position(), known);
        // whoever teaches must not give away what is not computed yet
        return now.phase()
                .map(phase -> whole.until(phase.number(now.trace().model().structure())))
                .orElse(whole);
    }

    private Figure draw(Showing now, Look look, Optional<Target> lit) {
        return NumbersFigure.of(derivation(now), new NumbersView(true, lit), look);
    }
}
