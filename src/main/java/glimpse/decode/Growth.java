package glimpse.decode;

import glimpse.decode.Decoding.Beam;
import glimpse.decode.Decoding.Forced;
import glimpse.decode.Decoding.Limits;
import glimpse.decode.Decoding.Prefixed;
import glimpse.decode.Decoding.Sample;
import glimpse.model.DecoderState;
import glimpse.model.DecoderStep;
import glimpse.model.Dropout;
import glimpse.model.Encoded;
import glimpse.model.Network;
import glimpse.model.WeightEdit;
import glimpse.tensor.Distribution;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import glimpse.trace.Candidate;
import glimpse.trace.Change;
import glimpse.trace.Node;
import glimpse.trace.Node.Status;
import glimpse.trace.Source;
import glimpse.trace.Step;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** The tree of decoder steps of one source sentence while it grows. */
final class Growth {

    /** How many of the most probable words a step keeps. */
    private static final int CANDIDATES = 10;

    private final Translator translator;
    private final Network network;
    private final Tape tape;
    private final Encoded source;
    private final BooleanSupplier cancelled;
    private final int end;
    private final DecoderState start;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> leaves = new ArrayList<>();

    Growth(Translator translator, Tape tape, Encoded source, BooleanSupplier cancelled) {
        this(translator, tape, source, cancelled, List.of());
    }

    /** @param grown the nodes of a tree that goes on growing */
    Growth(Translator translator, Tape tape, Encoded source, BooleanSupplier cancelled, List<Node> grown) {
        this.nodes.addAll(grown);
        this.translator = translator;
        this.network = translator.network();
        this.tape = tape;
        this.source = source;
        this.cancelled = cancelled;
        this.end = translator.target().vocabulary().specials().end();
        this.start = network.start(tape, source);
        tape.retain();
    }

    /**
     * Where the tree can grow on: one row of decoder state for each live node.
     *
     * @param nodes the live nodes; {@link Node#NONE} for the root
     * @param words the words last written, {@code [R]}
     */
    private record Front(DecoderState state, List<Integer> nodes, int[] words) {}

    private Front root() {
        return new Front(
                start, List.of(Node.NONE), new int[] {network.vocabularies().start()});
    }

    void grow(Decoding decoding) {
        grow(root(), decoding, 1);
    }

    private void grow(Front front, Decoding decoding, int step) {
        if (decoding instanceof Prefixed prefixed) {
            int[] ended = translator.target().encodeTarget(prefixed.prefix()).ids();
            int[] words = Arrays.copyOf(ended, ended.length - 1);
            Front after = chain(front, new Forcing(words), step, step + words.length - 1, 0);
            if (!after.nodes().isEmpty()) {
                grow(after, prefixed.then(), step + words.length);
            }
        } else if (decoding instanceof Forced forced) {
            int[] words = translator.target().encodeTarget(forced.target()).ids();
            keepLive(chain(front, new Forcing(words), step, step + words.length - 1, 0));
        } else if (decoding instanceof Beam beam) {
            beam(front, beam.size(), step, longest(beam.limits()), beam.limits().minimumLength());
        } else {
            Choice choice = decoding instanceof Sample sample ? new Sampling(sample) : Choice.GREEDY;
            Limits limits = decoding.limits();
            keepLive(chain(front, choice, step, longest(limits), limits.minimumLength()));
        }
    }

    List<Node> nodes() {
        return nodes;
    }

    /** The nodes that the growth so far ended with. */
    List<Integer> leaves() {
        return leaves;
    }

    /** Writes given words. */
    void force(int... words) {
        keepLive(chain(root(), new Forcing(words), 1, words.length, 0));
    }

    /** Writes another word in place of a path's last one and goes on greedily. */
    void rewrite(List<Node> path, int word, Limits limits) {
        Node old = path.get(path.size() - 1);
        Front front = replay(path.subList(0, path.size() - 1));
        Expansion expansion = expand(front, 1, WeightEdit.NONE);
        double delta = expansion.next().logProbability(0, word) - old.logProbability();
        Change change = new Change(new Change.Word(old.step(), word(word)), delta, word(word));
        goOn(front, expansion, word, change, limits);
    }

    /** Weighs the source otherwise at a path's last step and goes on greedily. */
    void reweigh(List<Node> path, WeightEdit edit, String how, Limits limits) {
        Node old = path.get(path.size() - 1);
        Front front = replay(path.subList(0, path.size() - 1));
        Expansion expansion = expand(front, 1, edit);
        double delta = expansion.next().logProbability(0, old.tokenId()) - old.logProbability();
        int word = Choice.GREEDY.choose(expansion.next(), barred(old.step(), limits.minimumLength()));
        Change change = new Change(new Change.Weights(old.step(), how), delta, old.token());
        goOn(front, expansion, word, change, limits);
    }

    private String word(int id) {
        return translator.target().vocabulary().word(id);
    }

    private void goOn(Front front, Expansion expansion, int word, Change change, Limits limits) {
        int parent = front.nodes().get(0);
        int step = parent == Node.NONE ? 1 : nodes.get(parent).step() + 1;
        double logp = expansion.next().logProbability(0, word);
        Status status = word == end ? Status.FINISHED : Status.LIVE;
        Node node =
                add(parent, step, word, logp, status, change, expansion.steps().get(0));
        tape.release(expansion.logits());
        if (word == end) {
            leaves.add(node.id());
        } else {
            Front after = new Front(expansion.after(), List.of(node.id()), new int[] {word});
            keepLive(chain(after, Choice.GREEDY, step + 1, longest(limits), limits.minimumLength()));
        }
    }

    /** Goes along nodes that are there; where a person changed the weights, with the changed ones. */
    private Front replay(List<Node> path) {
        Front front = root();
        for (Node node : path) {
            Step computed = node.computed();
            WeightEdit edit =
                    node.isEdited() && computed.hasAttention() ? recorded(computed.weights()) : WeightEdit.NONE;
            DecoderState after = network.step(tape, source, front.state(), front.words(), edit, Dropout.NONE)
                    .after();
            front = new Front(after, List.of(node.id()), new int[] {node.tokenId()});
        }
        return front;
    }

    private static WeightEdit recorded(float[] weights) {
        double[] row = new double[weights.length];
        Arrays.setAll(row, i -> weights[i]);
        return (t, old) -> t.constant(1, row.length, row);
    }

    private int longest(Limits limits) {
        return limits.maximumLength() > 0 ? limits.maximumLength() : 2 * source.positions() + 10;
    }

    /** What a step gave for all rows of a front. */
    private record Expansion(
            DecoderState after, Distribution next, Tensor logits, List<int[]> best, List<Step> steps) {}

    /** @param most how many of the best words of each row are wanted */
    private Expansion expand(Front front, int most) {
        return expand(front, most, WeightEdit.NONE);
    }

    private Expansion expand(Front front, int most, WeightEdit edit) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        tape.sweep(front.state().tensors());
        DecoderStep step = network.step(tape, source, front.state(), front.words(), edit, Dropout.NONE);
        Tensor logits = network.logits(tape, step.features());
        Distribution next = tape.distribution(logits);
        List<int[]> best = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < front.nodes().size(); row++) {
            best.add(next.best(row, Math.max(most, CANDIDATES)));
            steps.add(record(step, next, row, best.get(row)));
        }
        return new Expansion(step.after(), next, logits, best, steps);
    }

    private Step record(DecoderStep step, Distribution next, int row, int... best) {
        float[] none = {};
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < Math.min(CANDIDATES, best.length); i++) {
            int word = best[i];
            candidates.add(new Candidate(
                    translator.target().vocabulary().word(word), Math.exp(next.logProbability(row, word))));
        }
        int fixed = step.attention().isPresent()
                ? row
                : row * step.context().rows() / step.after().rows();
        return new Step(
                step.after().row(row),
                step.attention().map(a -> a.scores().row(row)).orElse(none),
                step.attention().map(a -> a.weights().row(row)).orElse(none),
                step.context().row(fixed),
                candidates);
    }

    private Node add(int parent, int step, int word, double logProbability, Status status, Step computed) {
        return add(parent, step, word, logProbability, status, Change.NONE, computed);
    }

    private Node add(int parent, int step, int word, double logProbability, Status status, Change edit, Step computed) {
        if (!Double.isFinite(logProbability)) {
            throw new InputException("fault.overflow", step);
        }
        double before = parent == Node.NONE ? 0 : nodes.get(parent).cumulative();
        Node node = new Node(
                nodes.size(),
                parent,
                step,
                word(word),
                word,
                logProbability,
                before + logProbability,
                status,
                edit,
                computed);
        nodes.add(node);
        return node;
    }

    /** One word at a time, from one row; gives where it could go on, or an empty front after the end mark. */
    private Front chain(Front from, Choice choice, int first, int last, int minimum) {
        Front front = from;
        for (int step = first; step <= last; step++) {
            Expansion expansion = expand(front, 1);
            int word = choice.choose(expansion.next(), barred(step, minimum));
            double logp = expansion.next().logProbability(0, word);
            tape.release(expansion.logits());
            Status status = word == end ? Status.FINISHED : Status.LIVE;
            Node node = add(
                    front.nodes().get(0),
                    step,
                    word,
                    logp,
                    status,
                    expansion.steps().get(0));
            if (word == end) {
                leaves.add(node.id());
                return new Front(expansion.after(), List.of(), new int[0]);
            }
            front = new Front(expansion.after(), List.of(node.id()), new int[] {word});
        }
        return front;
    }

    /** The words that may not be written at a step: the end mark, while the output is too short. */
    private int[] barred(int step, int minimum) {
        return step <= minimum ? new int[] {end} : new int[0];
    }

    private void keepLive(Front front) {
        front.nodes().stream().filter(id -> id != Node.NONE).forEach(leaves::add);
    }

    /** A word that one live hypothesis could go on with. */
    private record Extension(int row, int word, double logProbability, double cumulative) {

        static final Comparator<Extension> BEST_FIRST = Comparator.comparingDouble((Extension e) -> -e.cumulative)
                .thenComparingInt(Extension::row)
                .thenComparingInt(Extension::word);
    }

    private void beam(Front from, int k, int first, int last, int minimum) {
        Front front = from;
        int finished = 0;
        for (int step = first; step <= last && finished < k && !front.nodes().isEmpty(); step++) {
            Expansion expansion = expand(front, 2 * k + 1);
            List<Extension> best = extensions(front, expansion, k, step <= minimum);
            tape.release(expansion.logits());
            List<Integer> live = new ArrayList<>();
            List<Extension> kept = new ArrayList<>();
            for (int rank = 0; rank < best.size(); rank++) {
                Extension e = best.get(rank);
                Status status = rank >= k ? Status.PRUNED : e.word() == end ? Status.FINISHED : Status.LIVE;
                Node node = add(
                        front.nodes().get(e.row()),
                        step,
                        e.word(),
                        e.logProbability(),
                        status,
                        expansion.steps().get(e.row()));
                if (status == Status.FINISHED) {
                    finished++;
                    leaves.add(node.id());
                } else if (status == Status.LIVE) {
                    live.add(node.id());
                    kept.add(e);
                }
            }
            front = new Front(
                    kept.isEmpty()
                            ? expansion.after()
                            : expansion
                                    .after()
                                    .select(
                                            tape,
                                            kept.stream()
                                                    .mapToInt(Extension::row)
                                                    .toArray()),
                    live,
                    kept.stream().mapToInt(Extension::word).toArray());
        }
        if (finished < k) {
            keepLive(front);
        }
    }

    /** The k best extensions of all rows, and the k next ones that just lost. */
    private List<Extension> extensions(Front front, Expansion expansion, int k, boolean endBarred) {
        List<Extension> all = new ArrayList<>();
        for (int row = 0; row < front.nodes().size(); row++) {
            int id = front.nodes().get(row);
            double before = id == Node.NONE ? 0 : nodes.get(id).cumulative();
            for (int word : expansion.best().get(row)) {
                if (!(endBarred && word == end)) {
                    double logp = expansion.next().logProbability(row, word);
                    all.add(new Extension(row, word, logp, before + logp));
                }
            }
        }
        all.sort(Extension.BEST_FIRST);
        return all.subList(0, Math.min(2 * k, all.size()));
    }

    Trace trace(Source read, Decoding decoding) {
        float[][] states = new float[source.positions()][];
        Arrays.setAll(states, i -> source.state(0, i));
        float[] fixed = source.context().map(c -> c.row(0)).orElse(new float[0]);
        Outcome outcome = new Outcome(translator.target(), nodes, source.positions());
        return new Trace(
                translator.identity(),
                read,
                states,
                TracedDecoding.of(decoding, translator.target()),
                new Trace.Start(start.row(0), fixed),
                nodes,
                outcome.hypotheses(leaves, decoding.limits()));
    }
}
