package glimpse.session.export;

import glimpse.draw.Figure;
import glimpse.explain.Ablation;
import glimpse.explain.ScoreTerms;
import glimpse.figure.Headed;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.Weights;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentView;
import glimpse.figure.beams.BeamsFigure;
import glimpse.figure.beams.BeamsView;
import glimpse.figure.metrics.AblationFigure;
import glimpse.figure.metrics.AblationView;
import glimpse.figure.metrics.MetricsFigure;
import glimpse.figure.metrics.MetricsView;
import glimpse.figure.numbers.Derivation;
import glimpse.figure.numbers.NumbersFigure;
import glimpse.figure.numbers.NumbersView;
import glimpse.figure.stage.StepFigure;
import glimpse.figure.stage.StepView;
import glimpse.figure.states.ContextFigure;
import glimpse.figure.states.EncoderFigure;
import glimpse.figure.states.StatesFigure;
import glimpse.figure.states.StatesView;
import glimpse.figure.states.VectorsView;
import glimpse.figure.strip.StripFigure;
import glimpse.session.model.Inquiry;
import glimpse.session.model.OpenModel;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Draws what was requested; what the trace does not hold, the model is asked for. */
public final class FigureDrawer {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_CELLS = 60;
    private static final double MARGIN = 20;

    /** What the stage needs beside its columns, and for each of them so that none has to be scrolled to. */
    private static final double BESIDE_COLUMNS = 340;

    private static final double COLUMN = 56;

    /** Columns of the stage that stand wide apart; more move together, and long links get more height. */
    private static final int ROOMY_COLUMNS = 12;

    private final OpenModel model;
    private final Request request;
    private final Page page;
    private final Look look;
    private final BooleanSupplier cancelled;

    /** Asked for once, however many steps are drawn. */
    private final Supplier<Optional<double[][]>> cells = Once.of(this::cells);

    private final Supplier<List<Ablation>> ablations = Once.of(() -> asked(Inquiry.ABLATIONS));

    /** @param look its size does not matter */
    public FigureDrawer(OpenModel model, Request request, Page page, Look look, BooleanSupplier cancelled) {
        this.model = model;
        this.request = request;
        this.page = page;
        this.look = look;
        this.cancelled = cancelled;
    }

    /**
     * The figure of one step.
     *
     * @throws glimpse.words.InputException if the model has not got what is to be shown
     * @throws java.util.concurrent.CancellationException if {@code cancelled} says so
     */
    public Figure still() {
        return draw(request.step().orElse(request.length()), request.length());
    }

    /** A figure for each step up to which an alignment is filled in; the one figure where a step was chosen. */
    public List<Figure> frames() {
        if (request.step().isPresent() || !request.kind().hasStep()) {
            return List.of(still());
        }
        return IntStream.rangeClosed(1, request.length())
                .mapToObj(step -> draw(step, step))
                .toList();
    }

    private Figure draw(int step, int filled) {
        Place place = new Place(request.leaf(), step);
        Figure figure =
                switch (request.kind()) {
                    case STEP -> StepFigure.of(request.trace(), StepView.of(place), stage());
                    case ALIGNMENT -> alignment(place, filled);
                    case STRIP -> StripFigure.of(request.trace(), request.leaf(), room(look.sized(900, 300)));
                    case BEAMS -> BeamsFigure.of(request.trace(), BeamsView.of(place), room(look.sized(480, 320)));
                    case NUMBERS -> numbers(place);
                    case STATES -> StatesFigure.of(request.trace(), StatesView.of(place), room(look.sized(760, 560)));
                    case CONTEXT ->
                        ContextFigure.of(request.trace(), VectorsView.of(place), room(columns(request.length(), 640)));
                    case ENCODER ->
                        EncoderFigure.of(
                                request.trace(),
                                VectorsView.of(place),
                                room(columns(request.trace().source().length(), 520)));
                    case METRICS ->
                        MetricsFigure.of(
                                request.trace(), new MetricsView(place, Optional.empty()), room(look.sized(560, 300)));
                    case ABLATION -> ablation(place);
                };
        // Of what suits a figure, one side alone was taken: the other is as long as it has to be.
        Figure whole = page.width().isPresent() && page.height().isEmpty() ? figure.trimmed(MARGIN) : figure;
        return request.title().map(title -> Headed.of(whole, title, look)).orElse(whole);
    }

    private Look room(Look suiting) {
        return page.room(request.kind().leastWidth(), request.kind().leastHeight(), suiting);
    }

    private Look columns(int count, double height) {
        return look.sized(Math.max(520, 92 + 48.0 * Math.min(count, MOST_CELLS)), height);
    }

    private Look stage() {
        int positions = Math.min(request.trace().source().length(), MOST_COLUMNS);
        int crowded = Math.max(0, positions - ROOMY_COLUMNS);
        Look suiting = look.sized(
                Math.max(1000, BESIDE_COLUMNS + 92.0 * (positions - crowded) + COLUMN * crowded),
                740 + Math.min(200.0, 20.0 * crowded));
        Kind kind = request.kind();
        return page.room(Math.max(kind.leastWidth(), BESIDE_COLUMNS + COLUMN * positions), kind.leastHeight(), suiting);
    }

    private Figure alignment(Place place, int filled) {
        AlignmentView view = new AlignmentView(place, filled, Optional.empty())
                .showing(request.shown())
                .with(request.alignment());
        AlignmentView known = cells.get().map(view::knowing).orElse(view);
        return AlignmentFigure.of(request.trace(), known, room(AlignmentFigure.suiting(request.trace(), known, look)));
    }

    /** What the trace does not hold of the cells. */
    private Optional<double[][]> cells() {
        return switch (request.shown()) {
            case WEIGHTS, SCORES, DIFFERENCE -> Optional.empty();
            case GRADIENT -> Optional.of(asked(Inquiry.GRADIENT));
            case LEAVE_ONE_OUT -> Optional.of(asked(Inquiry.LEAVE_ONE_OUT));
        };
    }

    private <T> T asked(Inquiry<T> inquiry) {
        return model.answer(inquiry, request.trace(), request.leaf(), cancelled);
    }

    private Figure numbers(Place place) {
        int position = request.position()
                .orElseGet(() ->
                        Weights.peak(place.node(request.trace()).computed().weights()));
        Optional<ScoreTerms> terms = asked(Inquiry.terms(place.step(), position));
        Derivation derivation = Derivation.of(request.trace(), request.leaf(), place.step(), position, terms);
        return NumbersFigure.of(derivation, NumbersView.PLAIN, room(look.sized(760, 200)));
    }

    private Figure ablation(Place place) {
        AblationView view = new AblationView(place, Optional.of(ablations.get()), Optional.empty(), Optional.empty());
        return AblationFigure.of(request.trace(), view, room(look.sized(560, 300)));
    }
}
