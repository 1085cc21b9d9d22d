package glimpse.session.evaluation;

import glimpse.train.Bleu;
import glimpse.train.KnownWords;
import glimpse.train.Validation.Loss;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How good outputs are.
 *
 * @param pairs how many there were
 * @param loss mean loss of a target token, the end mark counted, in nats
 * @param words of the references
 * @param bleu of what the model writes, 0…100
 * @param bleuTells whether a reference is long enough for BLEU
 * @param exact the share of outputs that equal the reference, 0…1
 */
public record Scores(int pairs, double loss, KnownWords words, double bleu, boolean bleuTells, double exact) {

    /** @param tokens cuts a text into what BLEU counts */
    static Scores of(List<PairResult> results, Function<String, List<String>> tokens) {
        Bleu bleu = new Bleu();
        Loss loss = new Loss(0, 0);
        KnownWords words = new KnownWords(0, 0);
        int exact = 0;
        for (PairResult result : results) {
            bleu.add(tokens.apply(result.output()), tokens.apply(result.reference()));
            loss = loss.plus(result.loss());
            words = words.plus(result.words());
            exact += result.isExact() ? 1 : 0;
        }
        return new Scores(
                results.size(),
                loss.mean(),
                words,
                bleu.score(),
                bleu.isTelling(),
                (double) exact / Math.max(1, results.size()));
    }

    /** e to the loss, so of a target token, the end mark counted: among how many tokens the model is undecided. */
    public double perplexity() {
        return Math.exp(loss);
    }

    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("pairs", pairs);
        data.put("loss", loss);
        data.put("perplexity", perplexity());
        data.put("targetWords", words.words());
        data.put("unknownWords", words.unknown());
        data.put("unknownShare", words.unknownShare());
        data.put("bleu", bleu);
        data.put("bleuTells", bleuTells);
        data.put("exact_match", exact);
        return data;
    }
}
