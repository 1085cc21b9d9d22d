package glimpse.cli;

import glimpse.model.Activation;
import glimpse.model.Cell;
import glimpse.model.Initialiser;
import glimpse.model.Network;
import glimpse.model.Specification;
import glimpse.model.Specification.Attention;
import glimpse.model.Specification.Decoder;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Encoder;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Readout;
import glimpse.model.Specification.Vocabularies;
import glimpse.model.Specification.Word;
import glimpse.modelfile.Description;
import glimpse.modelfile.ModelFolder;
import glimpse.modelfile.Side;
import glimpse.modelfile.container.NumberType;
import glimpse.tensor.Precision;
import glimpse.text.Language;
import glimpse.text.Tokenization;
import glimpse.text.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A model of a few random numbers, English to Chinese. */
final class TinyModel {

    static final Attention ADDITIVE =
            new Attention("additive", 5, Query.BEFORE, Normaliser.SOFTMAX, true, false, 0, 0, 0, 0);

    private TinyModel() {}

    static void write(Path folder) {
        write(folder, ADDITIVE);
    }

    static void write(Path folder, Attention attention) {
        Specification spec = new Specification(
                new Encoder(Cell.GRU, 1, 4, 3, Directions.BOTH, Merge.CONCAT, false, true),
                Specification.DEFAULT.context(),
                attention,
                new Decoder(
                        Cell.GRU,
                        1,
                        8,
                        3,
                        Specification.DEFAULT.decoder().start(),
                        Word.EMBEDDING,
                        true,
                        false,
                        false,
                        true),
                new Readout(List.of(Part.STATE, Part.CONTEXT, Part.WORD), 6, Activation.TANH, true, true, false));
        Side english = new Side(Tokenization.WORDS, true, false, true);
        Side chinese = new Side(Tokenization.CHARACTERS, false, false, true);
        Language source = english.language(List.of(), words("the", "cat", "sees", "dog", "."));
        Language target = chinese.language(List.of(), words("猫", "看", "见", "狗", "。"));
        Vocabularies sizes = new Vocabularies(
                source.vocabulary().size(),
                target.vocabulary().size(),
                target.vocabulary().specials().start());
        Network network = new Network(spec, sizes, Precision.FLOAT);
        Initialiser.initialise(network, 1);
        Description description = new Description(Description.FORMAT, "tiny", "", "", english, chinese, spec);
        ModelFolder.of(folder).write(description, network, source, target, NumberType.F32);
    }

    private static List<String> words(String... own) {
        List<String> words = new ArrayList<>(Vocabulary.SPECIALS);
        words.addAll(List.of(own));
        return words;
    }
}
