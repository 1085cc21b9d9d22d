package glimpse.cli;

import glimpse.session.Evaluation;
import glimpse.train.Corpus;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how good a model is on a corpus. */
@Command(name = "evaluate", description = "Measure a model on pairs of texts: loss, perplexity, BLEU, exact match.")
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "MODEL", description = "A model folder.")
    private Path model;

    @Option(names = "--corpus", required = true, paramLabel = "FILE.tsv", description = "As for train.")
    private Path corpus;

    @Option(
            names = "--held-out",
            paramLabel = "SPEC.json",
            description = "Only the pairs that a training with this specification held out.")
    private Optional<Path> heldOut = Optional.empty();

    @Option(names = "--json", description = "Print one line of JSON.")
    private boolean json;

    @Mixin
    private DecodingOptions options = new DecodingOptions();

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Corpus all = Corpus.read(corpus);
        Corpus wanted = heldOut.map(plan -> Evaluation.heldOut(plan, all)).orElse(all);
        Evaluation e = Evaluation.of(model, wanted, options.decoding(), () -> false);
        String form = json
                ? "{\"pairs\": %d, \"loss\": %.4f, \"perplexity\": %.3f, \"bleu\": %.2f, \"exact_match\": %.4f}%n"
                : "pairs %d%nloss %.4f%nperplexity %.3f%nBLEU %.2f%nexact match %.4f%n";
        console.out().printf(Locale.ROOT, form, e.pairs(), e.loss(), e.perplexity(), e.bleu(), e.exact());
        return 0;
    }
}
