package glimpse.session.evaluation;

import glimpse.explain.Measures;
import glimpse.session.training.Selection;
import glimpse.text.Tokenizer;
import glimpse.train.KnownWords;
import glimpse.train.Validation.Loss;
import java.util.Locale;
import java.util.Optional;

/**
 * What a model did with one pair of texts.
 *
 * @param tokenizer of the target
 * @param output what it wrote
 * @param loss of the reference
 * @param words of the reference
 * @param measures of the output's attention; empty for a model without
 */
public record PairResult(
        Selection.Numbered numbered,
        Tokenizer tokenizer,
        String output,
        Loss loss,
        KnownWords words,
        Optional<Measures> measures) {

    public String source() {
        return numbered.pair().source();
    }

    public String reference() {
        return numbered.pair().target();
    }

    /** Whether the output equals the reference but for case and white space, both read in the target's form. */
    public boolean isExact() {
        return key(output).equals(key(reference()));
    }

    private String key(String text) {
        return tokenizer.form(text).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", "");
    }
}
