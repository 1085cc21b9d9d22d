package glimpse.cli;

import glimpse.session.Desktop;
import glimpse.session.bench.Benchmark;
import glimpse.session.bench.DecodingParts;
import glimpse.session.bench.ExportCosts;
import glimpse.session.bench.FigureCosts;
import glimpse.session.bench.WindowTimes;
import glimpse.session.model.ModelLibrary;
import glimpse.words.InputException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast the engine is on random weights. */
@Command(
        name = "bench",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BenchCommand.Decode.class,
            BenchCommand.Train.class,
            BenchCommand.OfWindow.class,
            BenchCommand.OfExport.class
        })
final class BenchCommand {

    /** What both workloads can be told. */
    static final class Sizes {
        @Option(names = "--hidden", paramLabel = "H", defaultValue = "256")
        private int hidden;

        @Option(names = "--vocab", paramLabel = "V", defaultValue = "5000")
        private int vocabulary;

        @Option(names = "--threads", paramLabel = "N", defaultValue = "1")
        private int threads;

        @Option(names = "--iterations", paramLabel = "N", defaultValue = "100")
        private int iterations;

        @Option(names = "--warmup", paramLabel = "N", defaultValue = "20")
        private int warmUp;

        @Option(names = "--max-seconds", paramLabel = "S", defaultValue = "10")
        private double seconds;

        @Option(names = "--json")
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
    @Command(name = "decode")
    static final class Decode implements Callable<Integer> {
        private final Console console;

        @Mixin
        private Sizes sizes = new Sizes();

        @Option(names = "--source-length", paramLabel = "N", defaultValue = "20")
        private int sourceLength;

        @Option(names = "--steps", paramLabel = "N", defaultValue = "20")
        private int steps;

        @Option(names = "--beam", paramLabel = "K", defaultValue = "1")
        private int beam;

        @Option(names = "--parts")
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
    @Command(name = "train")
    static final class Train implements Callable<Integer> {
        private final Console console;

        @Mixin
        private Sizes sizes = new Sizes();

        @Option(names = "--batch", paramLabel = "B", defaultValue = "64")
        private int batch;

        @Option(names = "--length", paramLabel = "N", defaultValue = "15")
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
    @Command(name = "window")
    static final class OfWindow implements Callable<Integer> {
        private final Console console;
        private final Optional<Desktop> desktop;

        @Option(names = "--json")
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
            figures.putAll(times.others());
            print(console, json, figures);
            return 0;
        }
    }

    /** Pictures. */
    @Command(name = "export")
    static final class OfExport implements Callable<Integer> {
        private final Console console;

        @Option(names = "--json")
        private boolean json;

        OfExport(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("bench", "export");
            figures.putAll(ExportCosts.measure());
            print(console, json, figures);
            return 0;
        }
    }
}
