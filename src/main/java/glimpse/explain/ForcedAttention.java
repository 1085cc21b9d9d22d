package glimpse.explain;

import glimpse.decode.Translator;
import glimpse.model.DecoderState;
import glimpse.model.DecoderStep;
import glimpse.model.Dropout;
import glimpse.model.Encoded;
import glimpse.model.Network;
import glimpse.model.SourceBatch;
import glimpse.model.WeightEdit;
import glimpse.tensor.Tape;
import glimpse.text.Language;
import glimpse.text.Tokenizer;
import glimpse.words.InputException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Where a model looks while it is led through a given target text (teacher forcing), read at the words that stand between
 * white space. Words that the vocabulary lacks go in as the unknown word: an annotated text is what it is. K, L source and
 * target tokens, marks included; N, T source and target words.
 */
public final class ForcedAttention {

    private ForcedAttention() {}

    /**
     * The weights between words, {@code [T, N]}: those of a source word's pieces are added, the rows of a target word's
     * pieces averaged; marks are left out, so that rows may sum to less than 1.
     *
     * @param cancelled asked before every step
     * @throws InputException if the model has no attention or a text has no word
     */
    public static SoftAlignment of(Translator translator, String source, String target, BooleanSupplier cancelled) {
        if (!translator.network().specification().attention().isPresent()) {
            throw new InputException("explain.no-attention");
        }
        Language from = translator.source();
        Language.Encoded read = from.encodeSource(source);
        Language.Encoded written = translator.target().encodeTarget(target);
        double[][] weights = weights(translator.network(), read.ids(), written.ids(), cancelled);
        int first = from.startMark() ? 1 : 0;
        return SoftAlignment.ofWords(merged(
                weights,
                first,
                pieces(from.tokenizer(), source),
                pieces(translator.target().tokenizer(), target)));
    }

    private static WordPieces pieces(Tokenizer tokenizer, String text) {
        List<String> letters =
                tokenizer.tokens(text).stream().map(tokenizer::spelling).toList();
        return WordPieces.of(tokenizer.form(text), letters);
    }

    /** α of every step, {@code [L, K]}. */
    private static double[][] weights(Network network, int[] source, int[] target, BooleanSupplier cancelled) {
        Tape tape = Tape.inference(network.parameters().precision());
        Encoded encoded = network.encode(tape, SourceBatch.of(source), Dropout.NONE);
        DecoderState state = network.start(tape, encoded);
        int previous = network.vocabularies().start();
        double[][] weights = new double[target.length][];
        for (int t = 0; t < target.length; t++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            DecoderStep step = network.step(tape, encoded, state, new int[] {previous}, WeightEdit.NONE, Dropout.NONE);
            weights[t] = Numbers.wide(step.attention().orElseThrow().weights().row(0));
            state = step.after();
            previous = target[t];
        }
        return weights;
    }

    private static double[][] merged(double[][] weights, int first, WordPieces source, WordPieces target) {
        double[][] merged = new double[target.words()][source.words()];
        double[] pieces = new double[target.words()];
        for (int t = 0; t < target.shares().length; t++) {
            for (int w = 0; w < merged.length; w++) {
                double share = target.shares()[t][w];
                pieces[w] += share;
                if (share > 0) {
                    addSources(merged[w], share, weights[t], first, source.shares());
                }
            }
        }
        for (int w = 0; w < merged.length; w++) {
            for (int v = 0; v < merged[w].length; v++) {
                merged[w][v] /= pieces[w];
            }
        }
        return merged;
    }

    private static void addSources(double[] row, double factor, double[] weights, int first, double[][] shares) {
        for (int i = 0; i < shares.length; i++) {
            for (int v = 0; v < row.length; v++) {
                row[v] += factor * weights[first + i] * shares[i][v];
            }
        }
    }
}
