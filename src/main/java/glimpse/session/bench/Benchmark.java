package glimpse.session.bench;

import glimpse.decode.Decoding;
import glimpse.decode.Decoding.Limits;
import glimpse.decode.Translator;
import glimpse.model.Activation;
import glimpse.model.Dropout;
import glimpse.model.Feeding;
import glimpse.model.Initialiser;
import glimpse.model.Network;
import glimpse.model.SourceBatch;
import glimpse.model.Specification;
import glimpse.model.Specification.Attention;
import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Readout;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;
import glimpse.model.Specification.Vocabularies;
import glimpse.model.TeacherForcing.Pairs;
import glimpse.tensor.Kernel;
import glimpse.tensor.Parameter;
import glimpse.tensor.Precision;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import glimpse.tensor.Threads;
import glimpse.text.Language;
import glimpse.text.PlainTokenizer;
import glimpse.text.Vocabulary;
import glimpse.trace.Source;
import glimpse.trace.Trace;
import glimpse.train.TrainingSettings;
import glimpse.train.TrainingStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How fast the engine is, on random weights of given sizes: the same work that a PyTorch program would be given. Both
 * workloads are Bahdanau's model: additive attention on s_{t−1}, all sizes H.
 *
 * @param hidden H
 * @param vocabulary V, of source and target
 * @param warmUp runs before the clock starts; as many more as {@link #WARM} takes
 * @param iterations runs at most
 * @param seconds time at most
 */
public record Benchmark(int hidden, int vocabulary, int threads, int warmUp, int iterations, double seconds) {

    private static final int SENTENCES = 64;

    /** Nanoseconds after which the JIT compiler has done most of its work. */
    private static final long WARM = 4_000_000_000L;

    /**
     * Times of a workload in milliseconds a run.
     *
     * @param kernel what OpenBLAS multiplied with
     * @param narrowKernel whether that is a generic one on a processor that has AVX2
     * @param productsMedian the same matrix products alone, measured in the same run: what cannot be saved
     */
    public record Result(
            String kernel,
            boolean narrowKernel,
            int runs,
            double median,
            double fastest,
            double p90,
            double productsMedian) {}

    /** One sentence at a time, exactly {@code steps} steps, the whole trace kept. */
    public Result decode(int sourceLength, int steps, int beam) {
        Threads.atMost(threads);
        Network network = decoding();
        Translator translator = translator(network);
        List<Source> sources = sources(sourceLength);
        Decoding decoding = decoding(beam, steps);
        double[] times = times(i -> translator.translate(sources.get(i % SENTENCES), decoding, () -> false));
        double[] products = times(i -> products(network, sourceLength, steps, beam));
        return result(times, products);
    }

    /** One sentence of random words, decoded for so many steps. */
    Trace trace(int sourceLength, int steps, int beam) {
        Threads.atMost(threads);
        return translator(decoding()).translate(sources(sourceLength).get(0), decoding(beam, steps), () -> false);
    }

    private static Decoding decoding(int beam, int steps) {
        Limits limits = new Limits(0, steps, 0, 0);
        return beam > 1 ? new Decoding.Beam(beam, limits) : new Decoding.Greedy(limits);
    }

    private Translator translator(Network network) {
        List<String> words =
                IntStream.range(0, vocabulary).mapToObj(Integer::toString).toList();
        // no end mark, so that every run has the same number of steps
        Vocabulary all = new Vocabulary(words, new Vocabulary.Specials(0, 1, 2, -1));
        Language language = new Language(PlainTokenizer.WHITESPACE, all, false, false, false);
        return Translator.of(network, language, language, "benchmark", "");
    }

    /** What {@link #decode} spends beside its matrix products. */
    public DecodingParts decodingParts(int sourceLength, int steps, int beam) {
        Threads.atMost(threads);
        return DecodingParts.of(this, decoding(), sourceLength, steps, beam);
    }

    /** The network that decodes; its numbers are large enough for words to differ. */
    private Network decoding() {
        Network network = network(Directions.FORWARD, false);
        for (Parameter p : network.parameters().all()) {
            double[] values = p.values();
            for (int i = 0; i < values.length; i++) {
                values[i] *= 1.5;
            }
            p.assign(values);
        }
        return network;
    }

    private List<Source> sources(int length) {
        Random random = new Random(6);
        return IntStream.range(0, SENTENCES)
                .mapToObj(i -> random.ints(length, 2, vocabulary).boxed().toList())
                .map(ids -> new Source(
                        "", ids.stream().map(id -> Integer.toString(id)).toList(), ids, List.of()))
                .toList();
    }

    /** One step of learning from a batch of full length. */
    public Result train(int batch, int length) {
        Threads.atMost(threads);
        Network network = network(Directions.BOTH, true);
        TrainingSettings settings = TrainingSettings.DEFAULT;
        TrainingStep step = new TrainingStep(network, settings, 0);
        Random random = new Random(6);
        List<int[]> sources = new ArrayList<>();
        List<int[]> targets = new ArrayList<>();
        for (int b = 0; b < batch; b++) {
            sources.add(random.ints(length, 4, vocabulary).toArray());
            targets.add(random.ints(length, 4, vocabulary).toArray());
        }
        Pairs pairs = new Pairs(SourceBatch.of(sources, 0), targets);
        Dropout dropout = new Dropout(0.1, new SplittableRandom(1));
        double[] times = times(i -> step.learn(pairs, dropout, Feeding.GOLD, 1));
        double[] products = times(i -> trainingProducts(network, batch, length));
        return result(times, products);
    }

    private Network network(Directions directions, boolean wideReadout) {
        List<Part> parts = wideReadout ? List.of(Part.STATE, Part.CONTEXT, Part.WORD) : List.of(Part.STATE);
        Start start = new Start(Summary.FINAL, false, wideReadout, Activation.TANH, true, CellStart.OWN);
        Specification standard = Specification.DEFAULT;
        Specification spec = new Specification(
                new Specification.Encoder(
                        standard.encoder().cell(), 1, hidden, hidden, directions, Merge.CONCAT, false, true),
                standard.context(),
                new Attention(
                        "additive", hidden, Query.BEFORE, standard.attention().normaliser(), true, false, 0, 0, 0, 0),
                new Specification.Decoder(
                        standard.decoder().cell(),
                        1,
                        hidden,
                        hidden,
                        start,
                        standard.decoder().word(),
                        true,
                        false,
                        false,
                        true),
                new Readout(parts, 0, Activation.NONE, false, true, false));
        Network network = new Network(spec, new Vocabularies(vocabulary, vocabulary, 2), Precision.FLOAT);
        Initialiser.initialise(network, 1);
        return network;
    }

    /** The matrix products of one decoded sentence on numbers that are there already. */
    private static void products(Network network, int sourceLength, int steps, int beam) {
        Tape tape = Tape.inference(Precision.FLOAT);
        int h = network.specification().encoder().size();
        Tensor words = tape.zeros(sourceLength, h);
        product(tape, network, words, "encoder.0.forward.weight_ih");
        product(tape, network, words, "attention.key.weight");
        Tensor one = tape.zeros(1, h);
        for (int i = 0; i < sourceLength; i++) {
            product(tape, network, one, "encoder.0.forward.weight_hh");
        }
        for (int t = 0; t < steps; t++) {
            int rows = t == 0 ? 1 : beam;
            Tensor state = tape.zeros(rows, h);
            product(tape, network, state, "attention.query.weight");
            product(tape, network, tape.zeros(rows, 2 * h), "decoder.0.weight_ih");
            product(tape, network, state, "decoder.0.weight_hh");
            tape.release(product(tape, network, state, "projection.weight"));
        }
    }

    private static Tensor product(Tape tape, Network network, Tensor x, String weight) {
        return tape.linear(x, network.parameters().get(weight));
    }

    /** The matrix products of one training step, forwards and backwards. */
    private static void trainingProducts(Network network, int batch, int length) {
        Tape tape = Tape.recording(Precision.FLOAT);
        int h = network.specification().encoder().size();
        List<Tensor> ends = new ArrayList<>();
        Tensor words = tape.zeros(batch * length, h);
        ends.add(product(tape, network, words, "encoder.0.forward.weight_ih"));
        ends.add(product(tape, network, words, "encoder.0.backward.weight_ih"));
        ends.add(product(tape, network, tape.zeros(batch * length, 2 * h), "attention.key.weight"));
        for (int t = 0; t < length; t++) {
            ends.add(product(tape, network, tape.zeros(batch, h), "encoder.0.forward.weight_hh"));
            ends.add(product(tape, network, tape.zeros(batch, h), "encoder.0.backward.weight_hh"));
            ends.add(product(tape, network, tape.zeros(batch, h), "attention.query.weight"));
            ends.add(product(tape, network, tape.zeros(batch, 3 * h), "decoder.0.weight_ih"));
            ends.add(product(tape, network, tape.zeros(batch, h), "decoder.0.weight_hh"));
        }
        ends.add(product(tape, network, tape.zeros(batch * length, 4 * h), "projection.weight"));
        tape.backwardFrom(ends);
        network.parameters().all().forEach(Parameter::clearGradient);
    }

    double[] times(IntConsumer work) {
        long warm = System.nanoTime() + (warmUp == 0 ? 0 : WARM);
        for (int i = 0; i < warmUp || System.nanoTime() < warm; i++) {
            work.accept(i);
        }
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (int i = 0; i < iterations && (i == 0 || System.nanoTime() < end); i++) {
            long began = System.nanoTime();
            work.accept(i);
            times.add((System.nanoTime() - began) / 1e6);
        }
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static Result result(double[] times, double[] products) {
        int n = times.length;
        Kernel kernel = Kernel.chosen();
        return new Result(
                kernel.core(),
                kernel.isTooNarrow(),
                n,
                median(times),
                times[0],
                times[(int) (n * 0.9)],
                median(products));
    }

    static double median(double[] sorted) {
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
