package glimpse.ui.alignment;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.figure.Look;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentOptions;
import glimpse.figure.alignment.AlignmentTable;
import glimpse.figure.alignment.AlignmentView;
import glimpse.figure.alignment.Asked;
import glimpse.figure.alignment.Shown;
import glimpse.session.reopen.KeptView;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Deeds;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Insight;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import glimpse.ui.workbench.Spoken;
import glimpse.ui.workbench.Subject;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The heat map of the weights, or of what else can be said of a source and a target word; the current step framed. */
public final class AlignmentViewModel {

    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.WEIGHTS);
    private final ObjectProperty<AlignmentOptions> options = new SimpleObjectProperty<>(AlignmentOptions.DEFAULT);
    private final Playhead playhead;
    private final Deeds deeds;
    private final Appearance appearance;
    private final GoldViewModel gold;
    private final Insight<double[][]> gradient;
    private final Insight<double[][]> leaveOneOut;
    private final FigureModel picture;

    public AlignmentViewModel(
            Playhead playhead,
            Deeds deeds,
            Appearance appearance,
            GoldViewModel gold,
            Insight<double[][]> gradient,
            Insight<double[][]> leaveOneOut) {
        this.playhead = playhead;
        this.deeds = deeds;
        this.appearance = appearance;
        this.gold = gold;
        this.gradient = gradient;
        this.leaveOneOut = leaveOneOut;
        this.picture = new FigureModel(
                playhead,
                appearance,
                this::draw,
                shown,
                options,
                gold.activeProperty(),
                gold.linksProperty(),
                gradient.stateProperty(),
                leaveOneOut.stateProperty());
        picture.setData(now -> AlignmentTable.tsv(now.trace(), view(now, Optional.empty())));
        picture.setSpoken((now, words) ->
                Spoken.alignment(now, words, words.get("ui.shown." + shown.get().name()), row(now)));
        want(gradient, Shown.GRADIENT);
        want(leaveOneOut, Shown.LEAVE_ONE_OUT);
    }

    private void want(Insight<double[][]> insight, Shown kind) {
        insight.wantedProperty().bind(picture.visibleProperty().and(Bindings.equal(shown, kind)));
    }

    public FigureModel picture() {
        return picture;
    }

    /** The links by hand over the cells. */
    public GoldViewModel gold() {
        return gold;
    }

    /** What the cells say. */
    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    public ObjectProperty<AlignmentOptions> optionsProperty() {
        return options;
    }

    /** What a picture shows, for its file to be opened again. */
    public KeptView kept(Subject subject, Showing now) {
        OptionalInt position = now.chosen().isPresent() ? now.chosen() : now.locked();
        return new KeptView(subject.id(), now.place(), position, shown.get(), options.get());
    }

    /** Shows the cells of a picture that was opened again, in its form. */
    public void show(KeptView view) {
        shown.set(view.shown());
        options.set(view.alignment());
    }

    /** Whether there are pieces of words that could be put together. */
    public boolean hasPieces() {
        return playhead.showing()
                .map(now -> AlignmentFigure.hasPieces(now.trace(), now.place()))
                .orElse(false);
    }

    /** Answers a click: a row leads to its step, a cell to its numbers or another link, a source word is held in focus. */
    public void choose(Target target) {
        if (target instanceof Target.Row row) {
            playhead.goTo(row.step());
        } else if (target instanceof Target.Weight weight
                && gold.activeProperty().get()) {
            playhead.showing().ifPresent(now -> gold.turn(now, weight.step(), weight.position()));
        } else if (target instanceof Target.Weight weight) {
            deeds.showNumbers(weight.step(), weight.position());
        } else if (target instanceof Target.SourceWord word) {
            deeds.toggleLock(word.position());
        }
    }

    private Figure draw(Showing now, Look look, Optional<Target> lit) {
        return AlignmentFigure.of(now.trace(), view(now, lit), look);
    }

    private AlignmentView view(Showing now, Optional<Target> lit) {
        AlignmentView view = new AlignmentView(now.place(), now.weighed(), lit)
                .showing(shown.get())
                .locking(now.locked())
                .judgedBy(gold.of(now))
                .with(options.get());
        return switch (shown.get()) {
            case GRADIENT -> known(view, gradient.stateProperty().get());
            case LEAVE_ONE_OUT -> known(view, leaveOneOut.stateProperty().get());
            case WEIGHTS, SCORES, DIFFERENCE -> view;
        };
    }

    /** The numbers of the current step, as far as they are known. */
    private Optional<double[]> row(Showing now) {
        return switch (shown.get()) {
            case WEIGHTS -> Optional.of(doubles(now.node().computed().weights()));
            case SCORES -> Optional.of(doubles(now.node().computed().scores()));
            case GRADIENT -> row(now, gradient);
            case LEAVE_ONE_OUT -> row(now, leaveOneOut);
            case DIFFERENCE -> Optional.empty();
        };
    }

    private static Optional<double[]> row(Showing now, Insight<double[][]> insight) {
        return insight.stateProperty()
                .get()
                .value()
                .filter(rows -> rows.length == now.length())
                .map(rows -> rows[now.step() - 1]);
    }

    private static double[] doubles(float[] numbers) {
        return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).toArray();
    }

    private AlignmentView known(AlignmentView view, Insight.State<double[][]> state) {
        return state.value().map(view::knowing).orElseGet(() -> state.why()
                .map(why -> view.asking(new Asked.Refused(why.apply(appearance.words()))))
                .orElse(view));
    }
}
