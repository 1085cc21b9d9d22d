package glimpse.decode;

import glimpse.decode.Decoding.Beam;
import glimpse.decode.Decoding.Forced;
import glimpse.decode.Decoding.Prefixed;
import glimpse.decode.Decoding.Sample;
import glimpse.text.Language;
import glimpse.words.InputException;
import java.util.List;

/** Finds what cannot work in a way of decoding before any work is done. */
final class DecodingCheck {

    private static final int WIDEST_BEAM = 50;

    private DecodingCheck() {}

    static void check(Decoding decoding, Language target) {
        Decoding.Limits limits = decoding.limits();
        atLeastZero("minimumLength", limits.minimumLength());
        atLeastZero("maximumLength", limits.maximumLength());
        atLeastZero("lengthPenalty", limits.lengthPenalty());
        atLeastZero("coveragePenalty", limits.coveragePenalty());
        if (limits.maximumLength() > 0 && limits.minimumLength() >= limits.maximumLength()) {
            throw new InputException("fault.lengths", limits.minimumLength(), limits.maximumLength());
        }
        if (decoding instanceof Beam beam && (beam.size() < 1 || beam.size() > WIDEST_BEAM)) {
            throw new InputException("fault.out-of-range", "beam", beam.size(), 1, WIDEST_BEAM);
        }
        if (decoding instanceof Sample sample) {
            sample(sample);
        }
        if (decoding instanceof Forced forced) {
            spelled(target.tokenizer().tokens(forced.target()), target);
        }
        if (decoding instanceof Prefixed prefixed) {
            spelled(target.tokenizer().tokens(prefixed.prefix()), target);
            check(prefixed.then(), target);
        }
    }

    private static void sample(Sample sample) {
        if (!(sample.temperature() > 0) || Double.isInfinite(sample.temperature())) {
            throw new InputException("fault.above-zero", "temperature", Double.toString(sample.temperature()));
        }
        atLeastZero("topK", sample.topK());
        if (!(sample.topP() > 0 && sample.topP() <= 1)) {
            throw new InputException("fault.share", "topP", Double.toString(sample.topP()));
        }
    }

    private static void spelled(List<String> words, Language target) {
        for (String word : words) {
            if (!target.knows(word)) {
                throw new InputException("fault.unknown-target", word);
            }
        }
    }

    private static void atLeastZero(String field, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InputException("fault.too-small", field, Double.toString(value), 0);
        }
    }
}
