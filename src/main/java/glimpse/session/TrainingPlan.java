package glimpse.session;

import glimpse.files.Reading;
import glimpse.model.Specification;
import glimpse.modelfile.Description;
import glimpse.modelfile.RecordJson;
import glimpse.modelfile.Side;
import glimpse.text.Language;
import glimpse.text.PlainTokenizer;
import glimpse.text.Tokenizer;
import glimpse.text.Vocabulary;
import glimpse.train.Corpus;
import glimpse.train.TextPair;
import glimpse.train.TrainingSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a training specification file says: a model that is to be, and how it is to learn.
 *
 * @param name short name of the model
 * @param title for a reader, in English
 * @param titleZh for a reader, in 简体中文
 */
public record TrainingPlan(
        String name,
        String title,
        String titleZh,
        PlanSide source,
        PlanSide target,
        Specification network,
        TrainingSettings training) {

    private static final TrainingPlan DEFAULT = new TrainingPlan(
            "model",
            "",
            "",
            new PlanSide(PlainTokenizer.WORDS, true, false, true, 0, 1),
            new PlanSide(PlainTokenizer.WORDS, true, false, true, 0, 1),
            Specification.DEFAULT,
            TrainingSettings.DEFAULT);

    /**
     * One side.
     *
     * @param vocabulary the most words, special ones counted; 0 for all
     * @param minimumCount how often a word must occur to be learnt
     */
    public record PlanSide(
            PlainTokenizer tokenizer,
            boolean lowercase,
            boolean startMark,
            boolean endMark,
            int vocabulary,
            int minimumCount) {

        Side side() {
            return new Side(tokenizer, lowercase, startMark, endMark);
        }

        Language learn(Corpus corpus, Function<TextPair, String> text) {
            Map<String, Integer> counts = new HashMap<>();
            Tokenizer cut = tokenizer;
            for (TextPair pair : corpus.pairs()) {
                for (String token : cut.tokens(text.apply(pair))) {
                    counts.merge(lowercase ? token.toLowerCase(Locale.ROOT) : token, 1, Integer::sum);
                }
            }
            return side().language(
                            Vocabulary.of(counts, vocabulary, minimumCount).words());
        }
    }

    /**
     * Reads a plan.
     *
     * @throws glimpse.words.InputException if a field is not known or has the wrong kind of value
     */
    public static TrainingPlan read(Path file) {
        return new RecordJson(file.toString()).read(Reading.text(file), DEFAULT);
    }

    /** This plan with another number of epochs or another seed. */
    public TrainingPlan with(Optional<Integer> epochs, Optional<Long> seed) {
        return new TrainingPlan(name, title, titleZh, source, target, network, training.with(epochs, seed));
    }

    Description description() {
        return new Description(Description.FORMAT, name, title, titleZh, source.side(), target.side(), network);
    }
}
