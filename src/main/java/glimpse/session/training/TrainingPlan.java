package glimpse.session.training;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import glimpse.files.Reading;
import glimpse.model.Specification;
import glimpse.model.UnusedSettings;
import glimpse.modelfile.Description;
import glimpse.modelfile.RecordJson;
import glimpse.modelfile.Side;
import glimpse.text.Language;
import glimpse.text.Merge;
import glimpse.text.Tokenization;
import glimpse.text.Tokenizer;
import glimpse.text.Vocabulary;
import glimpse.train.Corpus;
import glimpse.train.TextPair;
import glimpse.train.TrainingSettings;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
            "model", "", "", PlanSide.DEFAULT, PlanSide.DEFAULT, Specification.DEFAULT, TrainingSettings.DEFAULT);

    public TrainingPlan {
        UnusedSettings.refuse(network);
        source.checkMerges("source");
        target.checkMerges("target");
        Side.checkTarget(target.startMark(), target.endMark(), target.padTo());
        UnusedSettings.refuse(
                network.attention().isPresent(),
                "training.guidedAlignment",
                training.guidedAlignment(),
                TrainingSettings.DEFAULT.guidedAlignment(),
                "attention.score",
                network.attention().score());
    }

    /**
     * One side.
     *
     * @param merges the most merges that are learnt, where the tokenizer has some
     * @param padTo see {@link Side}; for a source
     * @param normalise see {@link Side}
     * @param vocabulary the most words, special ones counted; 0 for all
     * @param minimumCount how often a word must occur to be learnt
     */
    public record PlanSide(
            Tokenization tokenizer,
            int merges,
            boolean normalise,
            boolean lowercase,
            boolean startMark,
            boolean endMark,
            int padTo,
            int vocabulary,
            int minimumCount) {

        static final PlanSide DEFAULT = new PlanSide(Tokenization.WORDS, 4000, true, true, false, true, 0, 0, 1);

        public PlanSide {
            Side.checkPadding(padTo);
            if (merges < 1) {
                throw new InputException("fault.too-small", "merges", merges, 1);
            }
        }

        private void checkMerges(String side) {
            UnusedSettings.refuse(
                    tokenizer.hasMerges(), side + ".merges", merges, DEFAULT.merges(), side + ".tokenizer", tokenizer);
        }

        Side side() {
            return new Side(
                    tokenizer, normalise, lowercase, startMark, endMark, padTo, false, Vocabulary.Specials.DEFAULT);
        }

        Language learn(Corpus corpus, Function<TextPair, String> text) {
            Map<String, Integer> counts = new HashMap<>();
            List<String> texts = corpus.pairs().stream().map(text).toList();
            List<Merge> learnt = tokenizer.learn(texts, lowercase, normalise, merges);
            Tokenizer cut = tokenizer.with(learnt, lowercase, normalise);
            for (String line : texts) {
                for (String token : cut.tokens(line)) {
                    counts.merge(lowercase ? token.toLowerCase(Locale.ROOT) : token, 1, Integer::sum);
                }
            }
            return side().language(
                            learnt,
                            Vocabulary.of(counts, vocabulary, minimumCount).words());
        }
    }

    /**
     * Reads a plan.
     *
     * @throws glimpse.words.InputException if a field is not known or has the wrong kind of value
     */
    public static TrainingPlan read(Path file) {
        return read(Reading.text(file), file.toString());
    }

    /** Reads a plan from a text; faults call the place where it stands {@code file}. */
    static TrainingPlan read(String json, String file) {
        return new RecordJson(file).read(json, DEFAULT);
    }

    /** The title in a language; the name where it has none. */
    public String title(Words words) {
        String wanted = words == Words.CHINESE && !titleZh.isEmpty() ? titleZh : title;
        return wanted.isEmpty() ? name : wanted;
    }

    /** At most how many times it goes through the corpus. */
    public int epochs() {
        return training.epochs();
    }

    /** This plan with another number of epochs or another seed. */
    public TrainingPlan with(Optional<Integer> epochs, Optional<Long> seed) {
        return new TrainingPlan(name, title, titleZh, source, target, network, training.with(epochs, seed));
    }

    /** What a training with this plan learns from a corpus and what it holds out; texts that differ in case are the same. */
    public Corpus.Split split(Corpus corpus) {
        return corpus.split(training.heldOut(), training.seed(), text -> text.toLowerCase(Locale.ROOT));
    }

    /**
     * All that decides what is learnt: everything but the names, and the number of epochs where a longer training begins
     * like a shorter one.
     */
    JsonObject deciding() {
        JsonObject all = RecordJson.write(this).getAsJsonObject();
        List.of("name", "title", "titleZh").forEach(all::remove);
        JsonObject learning = all.getAsJsonObject("training");
        JsonElement epochs = learning.remove("epochs");
        if (training.schedule() == TrainingSettings.Schedule.COSINE) {
            // behind the schedule: where that differs, it is what is to be named
            learning.add("epochs", epochs);
        }
        return all;
    }

    Description description() {
        return new Description(Description.FORMAT, name, title, titleZh, source.side(), target.side(), network);
    }
}
