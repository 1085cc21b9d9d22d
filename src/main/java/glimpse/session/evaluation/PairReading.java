package glimpse.session.evaluation;

import glimpse.decode.Decoding;
import glimpse.decode.Translator;
import glimpse.explain.Measures;
import glimpse.explain.SoftAlignment;
import glimpse.session.job.Progress;
import glimpse.session.training.Selection;
import glimpse.trace.Trace;
import glimpse.train.Corpus;
import glimpse.train.KnownWords;
import glimpse.train.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A model reads pairs of texts: it writes its own output for each source, and is asked for the loss of each reference. */
record PairReading(Translator translator, Decoding decoding, Progress progress, BooleanSupplier cancelled) {

    /** @throws CancellationException if cancelled */
    List<PairResult> of(List<Selection.Numbered> pairs) {
        List<PairResult> results = new ArrayList<>();
        progress.at(0, pairs.size());
        for (Selection.Numbered numbered : pairs) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            results.add(of(numbered));
            progress.at(results.size(), pairs.size());
        }
        return results;
    }

    private PairResult of(Selection.Numbered numbered) {
        Trace trace = translator.translate(numbered.pair().source(), decoding, cancelled);
        Optional<Measures> measures =
                translator.network().specification().attention().isPresent()
                        ? Optional.of(
                                Measures.of(SoftAlignment.of(trace, trace.best().last())))
                        : Optional.empty();
        Validation alone = Validation.of(translator, new Corpus(List.of(numbered.pair())));
        return new PairResult(
                numbered,
                translator.target().tokenizer(),
                trace.best().text(),
                alone.total(),
                KnownWords.of(List.of(numbered.pair()), translator.target()),
                measures);
    }
}
