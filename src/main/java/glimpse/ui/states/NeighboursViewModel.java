package glimpse.ui.states;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.explain.NeighbourIndex;
import glimpse.figure.Look;
import glimpse.figure.Note;
import glimpse.figure.states.NeighboursFigure;
import glimpse.figure.states.NeighboursView;
import glimpse.session.job.LatestTask;
import glimpse.session.model.ModelEntry;
import glimpse.session.model.Neighbours;
import glimpse.session.model.StateKind;
import glimpse.session.training.CorpusPlace;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Notices;
import glimpse.ui.common.Toolkit;
import glimpse.ui.workbench.Corpora;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Pane;
import glimpse.ui.workbench.Showing;
import glimpse.ui.workbench.Spoken;
import glimpse.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Where in a corpus the states are nearest to the one at hand; the corpus is read beside the drawing thread. */
public final class NeighboursViewModel {

    private final Pane pane;
    private final Corpora corpora;
    private final LatestTask task;
    private final Notices notices;
    private final FigureModel picture;
    private final BooleanProperty decoder = new SimpleBooleanProperty();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.NONE);

    /**
     * How far the index is.
     *
     * @param of which model, corpus and states
     * @param done how many states are in it
     * @param index once it is there
     */
    private record State(Optional<Key> of, int done, Optional<NeighbourIndex> index) {
        static final State NONE = new State(Optional.empty(), 0, Optional.empty());
    }

    private record Key(ModelEntry entry, CorpusPlace corpus, StateKind kind) {}

    public NeighboursViewModel(Pane pane, Corpora corpora, LatestTask task, Notices notices, Appearance appearance) {
        this.pane = pane;
        this.corpora = corpora;
        this.task = task;
        this.notices = notices;
        this.picture = new FigureModel(pane.playhead(), appearance, FigureModel.ofStates(this::draw), state, decoder);
        picture.setSpoken(this::said);
        picture.visibleProperty().addListener((property, before, now) -> refresh());
        decoder.addListener((property, before, now) -> refresh());
        corpora.droppedProperty().addListener((property, before, now) -> refresh());
        pane.authorProperty().addListener((property, before, now) -> refresh());
    }

    public FigureModel picture() {
        return picture;
    }

    /** A click on the picture's note changes from the source's states to the target's and back. */
    public void choose(Target target) {
        if (target instanceof Target.Row) {
            decoder.set(!decoder.get());
        }
    }

    private Optional<Key> wanted() {
        return pane.authorProperty().getValue().flatMap(entry -> corpora.of(entry)
                .map(corpus -> new Key(entry, corpus, decoder.get() ? StateKind.DECODER : StateKind.ENCODER)));
    }

    private void refresh() {
        Optional<Key> key = wanted();
        if (!picture.visibleProperty().get() || key.equals(state.get().of())) {
            return;
        }
        task.cancel();
        state.set(new State(key, 0, Optional.empty()));
        key.ifPresent(this::index);
    }

    private void index(Key key) {
        task.submit(
                Duration.ZERO,
                cancelled -> new Neighbours(key.kind())
                        .index(
                                key.corpus().read(),
                                pairs -> pane.asking(key.entry(), model -> model.states(key.kind(), pairs)),
                                (done, all) -> Toolkit.later(() -> tell(key, done)),
                                cancelled),
                index -> state.set(new State(Optional.of(key), index.size(), Optional.of(index))),
                fault -> {
                    state.set(State.NONE);
                    notices.fault(fault);
                });
    }

    private void tell(Key key, int done) {
        if (state.get().of().equals(Optional.of(key)) && state.get().index().isEmpty()) {
            state.set(new State(Optional.of(key), done, Optional.empty()));
        }
    }

    private Figure draw(Showing now, Look look, Optional<Target> lit) {
        return state.get()
                .index()
                .map(index -> NeighboursFigure.of(view(index, now, lit), look))
                .orElseGet(() -> Note.of(look, missing(look.words())));
    }

    private String said(Showing now, Words words) {
        return state.get()
                .index()
                .map(index -> view(index, now, Optional.empty()))
                .map(view -> Spoken.neighbours(view.token(), view.states(), view.places(), words))
                .orElseGet(() -> missing(words));
    }

    private String missing(Words words) {
        return state.get().of().isEmpty()
                ? words.get("ui.noCorpus")
                : words.get("ui.indexing", state.get().done(), Neighbours.MOST);
    }

    private NeighboursView view(NeighbourIndex index, Showing now, Optional<Target> lit) {
        Trace trace = now.trace().readBy(now.place().leaf());
        if (decoder.get()) {
            Node node = now.node();
            float[][] layers = node.computed().state();
            Target.State asked = new Target.State(Target.Vector.STATE_AFTER, node.step());
            return view(index, asked, node.shown(), layers[layers.length - 1], lit);
        }
        int i = now.position();
        Target.State asked = new Target.State(Target.Vector.ENCODER_STATE, i);
        return view(index, asked, trace.source().shown(i), trace.encoderStates()[i], lit);
    }

    private static NeighboursView view(
            NeighbourIndex index, Target.State asked, String token, float[] vector, Optional<Target> lit) {
        List<NeighbourIndex.Neighbour> places = index.nearest(vector, Neighbours.SHOWN);
        return new NeighboursView(asked, token, places, index.size(), index.sentences(), lit);
    }
}
