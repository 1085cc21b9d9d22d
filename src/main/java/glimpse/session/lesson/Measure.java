package glimpse.session.lesson;

import glimpse.explain.Measures;
import glimpse.explain.SoftAlignment;
import glimpse.figure.Numbers;
import glimpse.figure.Phase;
import glimpse.files.Reading;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Something that can be read off what a scene shows: a word or a number. T is a step, I a source position, K the rank of an
 * output, all from 1.
 *
 * <pre>{@code
 * output [K]            the text of the output in view, or of that rank
 * length [K]            its words, the end mark counted
 * log-probability [K]   its natural logarithm of p
 * total [K]             what it is ranked by, penalties included
 * outputs, pruned       how many the search found, how many words it threw away
 * change                what the last edit does to ln p
 * word T, p T           the written word and its probability
 * peak T                the source word of most weight
 * peak-position T       its position
 * weight T I, score T I α and e
 * entropy T             of the step's weights, in nat
 * without T I           p of the step's word if the source word is crossed out
 * source I              a source word
 * encoder I             its encoder state h, the first numbers of it
 * query T               the decoder state that the step asks with, the first numbers of it
 * order                 the phases of a step as the model computes them, such as score, softmax, mix, update, predict
 * feeding               with or without: whether the readout of the step before enters the update
 * card                  what the model's README.md says; for facts alone
 * metric NAME           a measure of the whole output, by the name that evaluate --json has for it, such as sharpness
 * }</pre>
 *
 * {@code other} in front asks the second pane.
 *
 * @param other whether the second pane is asked
 */
record Measure(boolean other, String name, List<String> arguments) {

    private static final String OTHER = "other";
    private static final int MOST_NUMBERS = 8;

    /** How many of the arguments may be left out: none, but for ranks. */
    private record Reader(int least, int most, Finder finder) {}

    private interface Finder {
        Measured of(Shown shown, List<String> arguments);
    }

    private static final Map<String, Reader> READERS = readers();

    Measure {
        arguments = List.copyOf(arguments);
    }

    /** @throws InputException if it is none that is known */
    static Measure parse(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
        boolean other = words.get(0).equals(OTHER) && words.size() > 1;
        if (other) {
            words.remove(0);
        }
        Measure measure = new Measure(other, words.get(0), words.subList(1, words.size()));
        Reader reader = READERS.get(measure.name());
        int given = measure.arguments().size();
        if (reader == null || given < reader.least() || given > reader.most()) {
            throw unknown(text);
        }
        return measure;
    }

    private static InputException unknown(String text) {
        return new InputException("lesson.no-measure", text, String.join(", ", READERS.keySet()));
    }

    /**
     * What it is in a scene.
     *
     * @throws InputException if there is nothing of the kind in what is shown
     */
    Measured of(Staged staged) {
        Shown shown = other
                ? staged.compared().orElseThrow(() -> new InputException("lesson.nothing-compared", toString()))
                : staged.shown();
        return READERS.get(name).finder().of(shown, arguments);
    }

    /** As it is written in the file. */
    @Override
    public String toString() {
        return (other ? OTHER + " " : "") + String.join(" ", prepended());
    }

    private List<String> prepended() {
        List<String> words = new ArrayList<>(arguments);
        words.add(0, name);
        return words;
    }

    /** Whether it needs what crossing out does. */
    boolean isOfCrossingOut() {
        return name.equals("without");
    }

    private static Map<String, Reader> readers() {
        Map<String, Reader> all = new TreeMap<>();
        all.put(
                "output",
                new Reader(
                        0, 1, (shown, at) -> Measured.word(hypothesis(shown, at).text())));
        all.put(
                "length",
                new Reader(
                        0, 1, (shown, at) -> count(hypothesis(shown, at).nodes().size())));
        all.put(
                "log-probability",
                new Reader(0, 1, (shown, at) -> decimal(hypothesis(shown, at).logProbability())));
        all.put(
                "total",
                new Reader(0, 1, (shown, at) -> decimal(hypothesis(shown, at).score())));
        all.put(
                "outputs",
                new Reader(0, 0, (shown, at) -> count(shown.trace().hypotheses().size())));
        all.put("pruned", new Reader(0, 0, (shown, at) -> count(pruned(shown.trace()))));
        all.put("change", new Reader(0, 0, (shown, at) -> decimal(change(shown.trace()))));
        all.put(
                "word",
                new Reader(1, 1, (shown, at) -> Measured.word(node(shown, at).shown())));
        all.put(
                "p",
                new Reader(1, 1, (shown, at) -> share(Math.exp(node(shown, at).logProbability()))));
        all.put(
                "peak",
                new Reader(1, 1, (shown, at) -> Measured.word(shown.source().shown(peak(shown, at)))));
        all.put("peak-position", new Reader(1, 1, (shown, at) -> count(peak(shown, at) + 1)));
        all.put("weight", new Reader(2, 2, (shown, at) -> share(shown.weights(number(at, 0))[position(shown, at, 1)])));
        all.put("score", new Reader(2, 2, (shown, at) -> decimal(score(shown, at))));
        all.put("entropy", new Reader(1, 1, (shown, at) -> decimal(entropy(shown, number(at, 0)))));
        all.put(
                "without",
                new Reader(2, 2, (shown, at) -> share(shown.without(number(at, 0), position(shown, at, 1)))));
        all.put(
                "source",
                new Reader(1, 1, (shown, at) -> Measured.word(shown.source().shown(position(shown, at, 0)))));
        all.put(
                "encoder",
                new Reader(1, 1, (shown, at) -> vector(shown.read().encoderStates()[position(shown, at, 0)])));
        all.put("query", new Reader(1, 1, (shown, at) -> vector(query(shown, node(shown, at)))));
        all.put("order", new Reader(0, 0, (shown, at) -> Measured.word(order(shown))));
        all.put("feeding", new Reader(0, 0, (shown, at) -> Measured.word(feeding(shown))));
        all.put("card", new Reader(0, 0, (shown, at) -> Measured.word(card(shown))));
        all.put("metric", new Reader(1, 1, (shown, at) -> decimal(metric(shown, at.get(0)))));
        return all;
    }

    private static Measured share(double share) {
        return Measured.number(Numbers.percent(share), share);
    }

    private static Measured decimal(double number) {
        return Measured.number(Numbers.decimal(number, 2), number);
    }

    /** As many numbers as can be followed on paper. */
    private static Measured vector(float[] vector) {
        StringJoiner text = new StringJoiner(", ");
        for (int i = 0; i < Math.min(vector.length, MOST_NUMBERS); i++) {
            text.add(Numbers.decimal(vector[i], 2));
        }
        return Measured.word(text + (vector.length > MOST_NUMBERS ? ", …" : ""));
    }

    private static Measured count(int number) {
        return Measured.number(Integer.toString(number), number);
    }

    private static int number(List<String> arguments, int at) {
        String text = arguments.get(at);
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new InputException("lesson.no-number", text);
        }
        return Integer.parseInt(text);
    }

    private static Node node(Shown shown, List<String> arguments) {
        return shown.node(number(arguments, 0));
    }

    private static int position(Shown shown, List<String> arguments, int at) {
        return shown.position(number(arguments, at) - 1);
    }

    private static int peak(Shown shown, List<String> arguments) {
        return Rows.peak(shown.weights(number(arguments, 0)));
    }

    private static float score(Shown shown, List<String> arguments) {
        int step = number(arguments, 0);
        shown.weights(step);
        return shown.node(step).computed().scores()[position(shown, arguments, 1)];
    }

    /** The output in view where no rank is given; one that the search threw away is none. */
    private static Hypothesis hypothesis(Shown shown, List<String> arguments) {
        List<Hypothesis> all = shown.trace().hypotheses();
        OptionalInt rank = arguments.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(arguments, 0));
        if (rank.isPresent() && rank.getAsInt() > all.size()) {
            throw new InputException("lesson.no-hypothesis", rank.getAsInt(), all.size());
        }
        return rank.isPresent()
                ? all.get(rank.getAsInt() - 1)
                : all.stream()
                        .filter(one -> one.last() == shown.leaf())
                        .findFirst()
                        .orElseThrow();
    }

    private static int pruned(Trace trace) {
        return (int) trace.nodes().stream()
                .filter(node -> node.status() == Node.Status.PRUNED)
                .count();
    }

    private static double change(Trace trace) {
        return trace.nodes().stream()
                .filter(Node::isEdited)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new InputException("lesson.no-edit"))
                .edit()
                .delta();
    }

    private static double entropy(Shown shown, int step) {
        shown.weights(step);
        return measures(shown).steps().get(step - 1).entropy();
    }

    private static float[] query(Shown shown, Node node) {
        float[][] after = node.computed().state();
        return shown.trace().model().structure().queryAfterUpdate()
                ? after[after.length - 1]
                : shown.read().stateBefore(node);
    }

    private static String order(Shown shown) {
        return String.join(", ", Names.all(Phase.order(shown.trace().model().structure())));
    }

    private static String feeding(Shown shown) {
        return shown.trace().model().structure().inputFeeding() ? "with" : "without";
    }

    private static String card(Shown shown) {
        return Reading.text(shown.entry().folder().resolve("README.md"));
    }

    private static double metric(Shown shown, String name) {
        Map<String, Double> named = measures(shown).named();
        if (!named.containsKey(name)) {
            throw new InputException("lesson.no-measure", "metric " + name, String.join(", ", named.keySet()));
        }
        return named.get(name);
    }

    private static Measures measures(Shown shown) {
        return Measures.of(SoftAlignment.of(shown.trace(), shown.leaf()));
    }
}
