package glimpse.ui.states;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.explain.Provenance;
import glimpse.figure.Look;
import glimpse.figure.states.ContextFigure;
import glimpse.figure.states.EncoderFigure;
import glimpse.figure.states.Planes;
import glimpse.figure.states.StatesFigure;
import glimpse.figure.states.StatesView;
import glimpse.figure.states.VectorsView;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Deeds;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import glimpse.ui.workbench.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The pictures of the vectors of a trace. What takes time in them is kept while only the step or the pointer moves. */
public final class StatesViewModel {

    private final Playhead playhead;
    private final Deeds deeds;
    private final FigureModel states;
    private final FigureModel context;
    private final FigureModel encoder;
    private final Kept<Planes> planes = new Kept<>((trace, leaf) -> Planes.of(trace, leaf, StatesView.Shown.BOTH));
    private final Kept<List<Provenance>> shares = new Kept<>(ContextFigure::shares);

    public StatesViewModel(Playhead playhead, Deeds deeds, Appearance appearance) {
        this.playhead = playhead;
        this.deeds = deeds;
        this.states = new FigureModel(playhead, appearance, FigureModel.ofStates(this::states));
        this.context = new FigureModel(playhead, appearance, FigureModel.ofStates(this::context));
        this.encoder = new FigureModel(playhead, appearance, FigureModel.ofStates(StatesViewModel::encoder));
        states.setSpoken(
                (now, words) -> Spoken.states(now, words, planes.of(now).shares()));
        context.setSpoken(Spoken::context);
        encoder.setSpoken(Spoken::encoder);
    }

    public FigureModel states() {
        return states;
    }

    public FigureModel context() {
        return context;
    }

    public FigureModel encoder() {
        return encoder;
    }

    /** Answers a click: a decoder state or context leads to its step, an encoder state is held in focus. */
    public void choose(Target target) {
        if (target instanceof Target.State state) {
            if (state.vector() == Target.Vector.ENCODER_STATE) {
                deeds.toggleLock(state.index());
            } else {
                playhead.goTo(state.index());
            }
        } else if (target instanceof Target.VectorCell cell) {
            if (cell.vector() == Target.Vector.ENCODER_STATE) {
                deeds.toggleLock(cell.index());
            } else {
                playhead.goTo(cell.index());
            }
        } else if (target instanceof Target.Share share) {
            deeds.showNumbers(share.step(), share.position());
        } else if (target instanceof Target.Row row) {
            playhead.goTo(row.step());
        } else if (target instanceof Target.SourceWord word) {
            deeds.toggleLock(word.position());
        }
    }

    private Figure states(Showing now, Look look, Optional<Target> lit) {
        StatesView view = StatesView.of(now.place())
                .showing(StatesView.Shown.BOTH)
                .locking(now.locked())
                .pointing(lit);
        return StatesFigure.of(now.trace(), planes.of(now), view, look);
    }

    private Figure context(Showing now, Look look, Optional<Target> lit) {
        return ContextFigure.of(now.trace(), shares.of(now), vectors(now, lit), look);
    }

    private static Figure encoder(Showing now, Look look, Optional<Target> lit) {
        return EncoderFigure.of(now.trace(), vectors(now, lit), look);
    }

    private static VectorsView vectors(Showing now, Optional<Target> lit) {
        return VectorsView.of(now.place()).locking(now.locked()).pointing(lit);
    }

    /** What was computed for the output that was shown last. */
    private static final class Kept<T> {
        private final BiFunction<Trace, Integer, T> compute;
        private Optional<Node> leaf = Optional.empty();
        private Optional<T> value = Optional.empty();

        Kept(BiFunction<Trace, Integer, T> compute) {
            this.compute = compute;
        }

        T of(Showing now) {
            Node wanted = now.trace().nodes().get(now.place().leaf());
            if (value.isEmpty() || leaf.filter(wanted::equals).isEmpty()) {
                value = Optional.of(compute.apply(now.trace(), now.place().leaf()));
                leaf = Optional.of(wanted);
            }
            return value.get();
        }
    }
}
