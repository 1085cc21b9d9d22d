package glimpse.explain;

import glimpse.decode.Translator;
import glimpse.model.Activation;
import glimpse.model.Cell;
import glimpse.model.Network;
import glimpse.model.Specification;
import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;
import glimpse.model.Specification.Vocabularies;
import glimpse.model.Specification.Word;
import glimpse.tensor.Parameter;
import glimpse.tensor.Precision;
import glimpse.text.Language;
import glimpse.text.PlainTokenizer;
import glimpse.text.Vocabulary;
import java.util.List;
import java.util.Random;

/** Models with a few random numbers, large enough that every word matters. */
public final class SmallModels {

    private static final List<String> SOURCE = List.of("<pad>", "<unk>", "<s>", "</s>", "a", "b", "c", "d", "e");
    private static final List<String> TARGET = List.of("<pad>", "<unk>", "<s>", "</s>", "p", "q", "r", "s");

    private SmallModels() {}

    /** Bahdanau's structure: asked by s_{t−1}, c_t in the update. */
    public static Specification bahdanau(Normaliser normaliser) {
        int window = normaliser == Normaliser.LOCAL_P ? 2 : 0;
        return specification(
                Cell.GRU,
                new Specification.Attention("additive", 5, Query.BEFORE, normaliser, true, false, window, 0, 0, 0),
                decoder(Cell.GRU, Summary.FINAL, true, false),
                new Specification.Readout(
                        List.of(Part.STATE, Part.CONTEXT, Part.WORD), 6, Activation.TANH, true, true, false));
    }

    /** Luong's structure: asked by s_t, the readout fed back. */
    public static Specification luong(String score) {
        boolean aware = score.equals("location-aware");
        return specification(
                Cell.LSTM,
                new Specification.Attention(
                        score,
                        5,
                        Query.AFTER,
                        Normaliser.SOFTMAX,
                        false,
                        false,
                        0,
                        aware ? 2 : 0,
                        aware ? 3 : 0,
                        score.equals("location") ? 9 : 0),
                decoder(Cell.LSTM, Summary.FINAL, false, true),
                new Specification.Readout(List.of(Part.CONTEXT, Part.STATE), 6, Activation.TANH, false, true, false));
    }

    /** A fixed context that starts the decoder and enters every update. */
    public static Specification fixed() {
        return specification(
                Cell.TANH,
                Specification.Attention.ABSENT,
                decoder(Cell.TANH, Summary.CONTEXT, true, false),
                new Specification.Readout(List.of(Part.STATE), 0, Activation.NONE, true, true, false));
    }

    private static Specification specification(
            Cell cell,
            Specification.Attention attention,
            Specification.Decoder decoder,
            Specification.Readout readout) {
        return new Specification(
                new Specification.Encoder(cell, 1, 3, 4, Directions.BOTH, Merge.CONCAT, false, true),
                new Specification.Context(Summary.FINAL, Activation.NONE, 0),
                attention,
                decoder,
                readout);
    }

    private static Specification.Decoder decoder(Cell cell, Summary from, boolean everyStep, boolean feeding) {
        Start start = new Start(from, false, true, Activation.TANH, true, CellStart.OWN);
        return new Specification.Decoder(cell, 1, 6, 4, start, Word.EMBEDDING, everyStep, feeding, false, true);
    }

    public static Network network(Specification specification, Precision precision) {
        Network network = new Network(specification, new Vocabularies(SOURCE.size(), TARGET.size(), 2), precision);
        Random random = new Random(11);
        for (Parameter parameter : network.parameters().all()) {
            parameter.assign(random.doubles(parameter.size(), -0.9, 0.9).toArray());
        }
        return network;
    }

    public static Translator translator(Specification specification, Precision precision) {
        return Translator.of(network(specification, precision), source(), target(), "small", "0");
    }

    public static Language source() {
        return language(SOURCE);
    }

    public static Language target() {
        return language(TARGET);
    }

    private static Language language(List<String> words) {
        Vocabulary vocabulary = new Vocabulary(words, Vocabulary.Specials.DEFAULT);
        return new Language(PlainTokenizer.WHITESPACE, vocabulary, false, false, true);
    }
}
