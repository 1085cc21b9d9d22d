package glimpse.session;

import glimpse.decode.Decoding;
import glimpse.decode.Translator;
import glimpse.modelfile.ModelFolder;
import glimpse.text.Tokenizer;
import glimpse.train.Bleu;
import glimpse.train.Corpus;
import glimpse.train.TextPair;
import glimpse.train.Validation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * How good a model is on pairs of texts.
 *
 * @param pairs how many there were
 * @param loss mean loss of a target token, the end mark counted, in nats
 * @param bleu of what the model writes, over the target side's tokens, 0…100
 * @param exact the share of outputs that equal the target, 0…1
 */
public record Evaluation(int pairs, double loss, double bleu, double exact) {

    /** e to the loss: among how many words the model is undecided. */
    public double perplexity() {
        return Math.exp(loss);
    }

    /**
     * The pairs that a training with this plan held out of a corpus.
     *
     * @param plan the specification file that the model was trained with
     */
    public static Corpus heldOut(Path plan, Corpus corpus) {
        return TrainingRun.split(TrainingPlan.read(plan), corpus).heldOut();
    }

    /** Reads every source, writes an output, and compares. */
    public static Evaluation of(Path model, Corpus corpus, Decoding decoding, BooleanSupplier cancelled) {
        Translator translator = ModelLibrary.translator(ModelFolder.of(model).read());
        Tokenizer tokens = translator.target().tokenizer();
        Bleu bleu = new Bleu();
        List<String> same = new ArrayList<>();
        for (TextPair pair : corpus.pairs()) {
            String written = translator
                    .translate(pair.source(), decoding, cancelled)
                    .best()
                    .text();
            bleu.add(tokens.tokens(written), tokens.tokens(pair.target()));
            if (key(written).equals(key(pair.target()))) {
                same.add(written);
            }
        }
        double loss = Validation.of(translator, corpus).loss();
        int pairs = corpus.pairs().size();
        return new Evaluation(pairs, loss, bleu.score(), (double) same.size() / pairs);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
