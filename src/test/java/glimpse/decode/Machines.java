package glimpse.decode;

import glimpse.model.Network;
import glimpse.model.Specification;
import glimpse.model.Specs;
import glimpse.tensor.Precision;
import glimpse.text.Language;
import glimpse.text.PlainTokenizer;
import glimpse.text.Vocabulary;
import glimpse.trace.Structure;
import glimpse.trace.Trace;
import java.util.List;

/** Small random translators in double precision. */
final class Machines {

    static final int END = Vocabulary.Specials.DEFAULT.end();
    static final String SENTENCE = "eins drei zwei";

    private static final List<String> SOURCE = List.of("eins", "zwei", "drei", "vier", "fünf");
    private static final List<String> TARGET = List.of("one", "two", "three");

    private Machines() {}

    private static Language language(List<String> words) {
        List<String> all = new java.util.ArrayList<>(Vocabulary.SPECIALS);
        all.addAll(words);
        Vocabulary vocabulary = new Vocabulary(all, Vocabulary.Specials.DEFAULT);
        return new Language(PlainTokenizer.WHITESPACE, vocabulary, false, false, true);
    }

    static Translator of(Specification spec, long seed) {
        return of(Specs.network(spec, Specs.WORDS, Precision.DOUBLE, seed));
    }

    /** All parameters are zero: every word is as probable as any other. */
    static Translator undecided(Specification spec) {
        return of(new Network(spec, Specs.WORDS, Precision.DOUBLE));
    }

    private static Translator of(Network network) {
        Structure structure = new Structure("GRU", "GRU", 1, 1, true, "additive", false, false, true, true, true);
        return new Translator(network, language(SOURCE), language(TARGET), new Trace.Model("tiny", "", structure));
    }

    static Trace translate(Translator translator, Decoding decoding) {
        return translator.translate(SENTENCE, decoding, () -> false);
    }
}
