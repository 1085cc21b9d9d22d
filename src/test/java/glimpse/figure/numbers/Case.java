package glimpse.figure.numbers;

import glimpse.decode.Decoding;
import glimpse.decode.Decoding.Limits;
import glimpse.decode.Translator;
import glimpse.explain.ScoreTerms;
import glimpse.explain.SmallModels;
import glimpse.explain.Subject;
import glimpse.model.Scores;
import glimpse.model.Specification;
import glimpse.model.Specification.Normaliser;
import glimpse.modelfile.ModelFolder;
import glimpse.modelfile.StoredModel;
import glimpse.tensor.Precision;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Models with a trace, and derivations of it. */
record Case(String name, Translator translator, Trace trace) {

    static Case small(String name, Specification specification) {
        Translator translator = SmallModels.translator(specification, Precision.FLOAT);
        Decoding forced = new Decoding.Forced("p q r s", Limits.DEFAULT);
        return new Case(name, translator, translator.translate("a b c d e", forced, () -> false));
    }

    static Case sample(String name, String text) {
        StoredModel model = ModelFolder.of(Path.of("sample-models", name)).read();
        Translator translator =
                Translator.of(model.network(), model.source(), model.target(), name, model.fingerprint());
        return new Case(name, translator, translator.translate(text, new Decoding.Beam(5), () -> false));
    }

    static Stream<Case> all() {
        return Stream.concat(
                attending(),
                Stream.of(
                        small("fixed", SmallModels.fixed()),
                        sample("english-french-context-start", "I am cold ."),
                        sample("english-french-context-and-word", "I am cold .")));
    }

    static Stream<Case> attending() {
        return Stream.of(
                        Scores.names().stream().map(score -> small(score, SmallModels.luong(score))),
                        Stream.of(Normaliser.values()).map(each -> small(each.name(), SmallModels.bahdanau(each))),
                        Stream.of(
                                sample("english-chinese", "I have a cat ."),
                                sample("english-french", "We are very tired today ."),
                                sample("dates", "3 May 1979")))
                .flatMap(cases -> cases);
    }

    /** With and without the model's terms. */
    List<Derivation> derivations() {
        List<Derivation> all = new ArrayList<>();
        int leaf = trace.best().last();
        int positions =
                trace.nodes().get(0).computed().hasAttention() ? trace.source().length() : 1;
        for (Node node : trace.path(leaf)) {
            for (int i = 0; i < positions; i++) {
                all.add(of(leaf, node.step(), i));
                all.add(Derivation.of(trace, leaf, node.step(), i, Optional.empty()));
            }
        }
        return all;
    }

    Derivation of(int leaf, int step, int position) {
        Optional<ScoreTerms> terms = ScoreTerms.of(new Subject(translator, trace, leaf), step, position);
        return Derivation.of(trace, leaf, step, position, terms);
    }

    @Override
    public String toString() {
        return name;
    }
}
