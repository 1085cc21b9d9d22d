package glimpse.cli;

import glimpse.session.Benchmark;
import glimpse.session.DecodingParts;
import glimpse.session.Desktop;
import glimpse.session.FigureCosts;
import glimpse.session.ModelLibrary;
import glimpse.session.WindowTimes;
import glimpse.words.InputException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast the engine is on random weights. */
@Command(
        name = "bench",
        description = "Measure the engine's speed on random weights of given sizes.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BenchCommand.Decode.class, BenchCommand.Train.class, BenchCommand.OfWindow.class})
final class BenchCommand implements Runnable {

    private final Console console;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        CommandLine.usage(this, console.out());
    }

    /** What both workloads can be told. */
    static final class Sizes {
        @Option(names = "--hidden", defaultValue = "256", description = "H of all layers (${DEFAULT-VALUE}).")
        private int hidden;

        @Option(names = "--vocab", defaultValue = "5000", description = "V of both languages (${DEFAULT-VALUE}).")
        private int vocabulary;

        @Option(names = "--threads", defaultValue = "1", description = "For matrix products (${DEFAULT-VALUE}).")
        private int threads;

        @Option(names = "--iterations", defaultValue = "100", description = "Runs at most (${DEFAULT-VALUE}).")
        private int iterations;

        @Option(
                names = "--warmup",
                defaultValue = "20",
                description =
                        "Runs before the clock starts, and four seconds at least, for the JVM's compiler; 0: none.")
        private int warmUp;

        @Option(names = "--max-seconds", defaultValue = "10", description = "Time at most (${DEFAULT-VALUE}).")
        private double seconds;

        @Option(names = "--json", description = "Print one line of JSON.")
        private boolean json;

        Benchmark benchmark() {
            atLeastOne("--hidden", hidden);
            atLeastOne("--threads", threads);
            atLeastOne("--iterations", iterations);
            if (vocabulary < 10) {
                throw new InputException("fault.too-small", "--vocab", vocabulary, 10);
            }
            return new Benchmark(hidden, vocabulary, threads, Math.max(0, warmUp), iterations, seconds);
        }
    }

    private static void atLeastOne(String option, int value) {
        if (value < 1) {
            throw new InputException("fault.too-small", option, value, 1);
        }
    }

    /** What was measured, by the names that the PyTorch side uses too, in their order. */
    private static Map<String, Object> figures(
            String bench, Sizes sizes, Map<String, Object> own, Benchmark.Result result) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("bench", bench);
        figures.put("engine", "glimpse");
        figures.put("hidden", sizes.hidden);
        figures.put("vocab", sizes.vocabulary);
        figures.putAll(own);
        figures.put("threads", sizes.threads);
        figures.put("kernel", result.kernel());
        figures.put("runs", result.runs());
        figures.put("ms_median", result.median());
        figures.put("ms_min", result.fastest());
        figures.put("ms_p90", result.p90());
        figures.put("ms_products", result.productsMedian());
        return figures;
    }

    private static void warnOfNarrow(Console console, Benchmark.Result result) {
        if (result.narrowKernel()) {
            console.err().println(console.words().get("cli.narrow-kernel", result.kernel()));
        }
    }

    /** As JSON on one line, or one to a line. */
    private static void print(Console console, boolean json, Map<String, Object> figures) {
        StringJoiner out = json ? new StringJoiner(", ", "{", "}") : new StringJoiner(System.lineSeparator());
        figures.forEach((name, value) -> {
            String shown = value instanceof Double d ? String.format(Locale.ROOT, "%.3f", d) : value.toString();
            String quoted = value instanceof String ? "\"" + shown + "\"" : shown;
            out.add(json ? "\"" + name + "\": " + quoted : name + " " + shown);
        });
        console.out().println(out);
    }

    /** One sentence at a time. */
    @Command(name = "decode", description = "Decode sentences one at a time, the whole trace kept.")
    static final class Decode implements Callable<Integer> {
        private final Console console;

        @Mixin
        private Sizes sizes = new Sizes();

        @Option(names = "--source-length", defaultValue = "20", description = "Source words (${DEFAULT-VALUE}).")
        private int sourceLength;

        @Option(names = "--steps", defaultValue = "20", description = "Decoder steps (${DEFAULT-VALUE}).")
        private int steps;

        @Option(names = "--beam", defaultValue = "1", description = "Hypotheses; 1 is greedy.")
        private int beam;

        @Option(
                names = "--parts",
                description = "Also how long the scores (tanh), the weights (softmax) and the best words (top k) take.")
        private boolean parts;

        Decode(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            atLeastOne("--source-length", sourceLength);
            atLeastOne("--steps", steps);
            atLeastOne("--beam", beam);
            Benchmark benchmark = sizes.benchmark();
            Benchmark.Result r = benchmark.decode(sourceLength, steps, beam);
            Map<String, Object> own = new LinkedHashMap<>();
            own.put("source_length", sourceLength);
            own.put("steps", steps);
            own.put("beam", beam);
            Map<String, Object> figures = figures("decode", sizes, own, r);
            figures.put("tokens_per_s", 1000.0 * steps / r.median());
            if (parts) {
                DecodingParts p = benchmark.decodingParts(sourceLength, steps, beam);
                figures.put("ms_tanh", p.tanh());
                figures.put("ms_softmax", p.softmax());
                figures.put("ms_top_k", p.topK());
            }
            print(console, sizes.json, figures);
            warnOfNarrow(console, r);
            return 0;
        }
    }

    /** Batches to learn from. */
    @Command(name = "train", description = "Make training steps: forwards, backwards, clip, Adam.")
    static final class Train implements Callable<Integer> {
        private final Console console;

        @Mixin
        private Sizes sizes = new Sizes();

        @Option(names = "--batch", defaultValue = "64", description = "Sentences a step (${DEFAULT-VALUE}).")
        private int batch;

        @Option(names = "--length", defaultValue = "15", description = "Words on either side (${DEFAULT-VALUE}).")
        private int length;

        Train(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            atLeastOne("--batch", batch);
            atLeastOne("--length", length);
            Benchmark.Result r = sizes.benchmark().train(batch, length);
            Map<String, Object> own = new LinkedHashMap<>();
            own.put("batch", batch);
            own.put("length", length);
            Map<String, Object> figures = figures("train", sizes, own, r);
            figures.put("target_tokens_per_s", 1000.0 * batch * length / r.median());
            print(console, sizes.json, figures);
            warnOfNarrow(console, r);
            return 0;
        }
    }

    /** The window. */
    @Command(
            name = "window",
            description =
                    "Open the window and measure it: the launch, and what a step, the pointer and another size cost;"
                            + " where there is no display, what the figures cost without one.")
    static final class OfWindow implements Callable<Integer> {
        private final Console console;
        private final Optional<Desktop> desktop;

        @Option(names = "--json", description = "Print one line of JSON.")
        private boolean json;

        OfWindow(Console console, Optional<Desktop> desktop) {
            this.console = console;
            this.desktop = desktop;
        }

        @Override
        public Integer call() {
            WindowTimes times = new WindowTimes();
            times.reached("command");
            Optional<InputException> missing = desktop.isPresent()
                    ? desktop.get().measure(ModelLibrary.besideProgram(), times)
                    : Optional.of(new InputException("cli.no-javafx"));
            missing.ifPresent(fault -> console.err().println(fault.sentence(console.words())));
            FigureCosts.measure(times);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("bench", "window");
            times.phases().forEach((phase, ms) -> figures.put("ms_" + phase, ms));
            for (WindowTimes.Cost cost : times.costs()) {
                String name = "ms_" + cost.picture() + "_" + cost.change() + "_" + cost.size();
                figures.put(name, cost.median());
                figures.put(name + "_p90", cost.p90());
            }
            print(console, json, figures);
            return 0;
        }
    }
}
