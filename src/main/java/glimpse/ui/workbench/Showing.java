package glimpse.ui.workbench;

import glimpse.figure.Phase;
import glimpse.figure.Place;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Step;
import glimpse.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What the whole window shows at one moment, and the moments around it.
 *
 * @param trace what happened
 * @param place the chosen hypothesis and step
 * @param phase the last phase that is computed, while one teaches; empty for whole steps
 * @param locked the source position that is held in focus at every step, from 0
 * @param chosen the source position whose numbers are looked at in this step, from 0
 */
public record Showing(Trace trace, Place place, Optional<Phase> phase, OptionalInt locked, OptionalInt chosen) {

    /** Nothing held in focus. */
    public Showing(Trace trace, Place place, Optional<Phase> phase) {
        this(trace, place, phase, OptionalInt.empty(), OptionalInt.empty());
    }

    /** The first step of the best hypothesis. */
    public static Showing start(Trace trace) {
        return new Showing(trace, Place.best(trace, 1), Optional.empty());
    }

    public int step() {
        return place.step();
    }

    /** The word of the current step. */
    public Node node() {
        return place.node(trace);
    }

    /** The words of the chosen hypothesis. */
    public List<Node> path() {
        return place.path(trace);
    }

    public int length() {
        return path().size();
    }

    /** The phases of a step in the order of the model. */
    public List<Phase> phases() {
        return Phase.order(trace.model().structure());
    }

    public boolean isTeaching() {
        return phase.isPresent();
    }

    /** Whether nothing comes after this. */
    public boolean isEnd() {
        return step() == length() && phase.map(this::isLast).orElse(true);
    }

    /** Another step, or the nearest there is. */
    public Showing at(int step) {
        int reachable = Math.max(1, Math.min(step, length()));
        return new Showing(trace, new Place(place.leaf(), reachable), phase, locked, OptionalInt.empty());
    }

    public Showing at(Phase wanted) {
        return new Showing(trace, place, Optional.of(wanted), locked, chosen);
    }

    /** The step as it is before anything of it is computed. */
    public Showing hidden() {
        return at(Phase.NOTHING);
    }

    /** Whole steps, or what happens inside one from its first phase on. */
    public Showing teaching(boolean wanted) {
        if (wanted == isTeaching()) {
            return this;
        }
        Optional<Phase> first = wanted ? Optional.of(phases().get(0)) : Optional.empty();
        return new Showing(trace, place, first, locked, chosen);
    }

    /** The next phase, and after the last one the first of the next step; a whole step is told from its beginning. */
    public Showing nextPhase() {
        if (phase.isEmpty()) {
            return teaching(true);
        }
        if (!isLast(phase.get())) {
            return at(phases().get(indexOfPhase() + 1));
        }
        return isEnd() ? this : at(step() + 1).at(phases().get(0));
    }

    /** The phase before; a whole step has all phases behind it. */
    public Showing previousPhase() {
        int index = indexOfPhase();
        if (index > 0) {
            return at(phases().get(index - 1));
        }
        return step() == 1 ? this : at(step() - 1).at(phases().get(phases().size() - 1));
    }

    /** The hypothesis this many ranks further down, at the same step if it is as long. */
    public Showing hypothesis(int further) {
        int rank = Math.max(0, Math.min(rank() + further, trace.hypotheses().size() - 1));
        return following(trace.hypotheses().get(rank).last());
    }

    /** The output that ends in a node, at the same step if it is as long. */
    public Showing following(int leaf) {
        return new Showing(trace, new Place(leaf, 1), phase, locked, OptionalInt.empty()).at(step());
    }

    /**
     * A node of the search, whichever it is: at its step, on an output that the search found if it lies on one (the present
     * one first), else on the words up to it.
     */
    public Showing node(int id) {
        int leaf = Stream.concat(
                        Stream.of(place.leaf()), trace.hypotheses().stream().map(Hypothesis::last))
                .filter(candidate -> trace.path(candidate).stream().anyMatch(on -> on.id() == id))
                .findFirst()
                .orElse(id);
        return following(leaf).at(trace.nodes().get(id).step());
    }

    /** A source word held in focus, or none. */
    public Showing locking(OptionalInt position) {
        return new Showing(trace, place, phase, position, OptionalInt.empty());
    }

    /** The numbers of a source word in this step. */
    public Showing choosing(int position) {
        return new Showing(trace, place, phase, locked, OptionalInt.of(position));
    }

    /** The source position whose numbers are shown: the chosen one, that held in focus, or the one with most weight. */
    public int position() {
        return chosen.orElseGet(() -> locked.orElseGet(this::peak));
    }

    private int peak() {
        Step step = node().computed();
        float[] weights = step.weights();
        int peak = 0;
        for (int i = 1; i < weights.length; i++) {
            peak = weights[i] > weights[peak] ? i : peak;
        }
        return peak;
    }

    /** Where the chosen hypothesis stands among all, from 0; 0 also for one that the search threw away. */
    public int rank() {
        for (int rank = 0; rank < trace.hypotheses().size(); rank++) {
            if (trace.hypotheses().get(rank).last() == place.leaf()) {
                return rank;
            }
        }
        return 0;
    }

    private int indexOfPhase() {
        return phase.map(phases()::indexOf).orElse(phases().size() - 1);
    }

    private boolean isLast(Phase asked) {
        return phases().indexOf(asked) == phases().size() - 1;
    }
}
