package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.decode.Decoding;
import glimpse.decode.Decoding.Limits;
import glimpse.decode.Translator;
import glimpse.model.Scores;
import glimpse.model.Specification;
import glimpse.model.Specification.Normaliser;
import glimpse.tensor.Precision;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreTermsTest {

    static Stream<Specification> everyScore() {
        return Stream.concat(
                Stream.of(Normaliser.values()).map(SmallModels::bahdanau),
                Scores.names().stream().map(ScoreTermsTest::spec));
    }

    private static Specification spec(String score) {
        return SmallModels.luong(score);
    }

    private static double sum(ScoreTerms terms) {
        return terms.scale() * Numbers.dot(terms.left().values(), terms.right().values()) + terms.offset();
    }

    @ParameterizedTest
    @MethodSource("everyScore")
    void theTermsMakeUpEveryScoreOfTheTrace(Specification specification) {
        Translator translator = SmallModels.translator(specification, Precision.FLOAT);
        Trace trace = translator.translate("a b c d e", new Decoding.Forced("p q r s", Limits.DEFAULT), () -> false);
        Subject subject = new Subject(translator, trace, trace.best().last());
        for (Node node : trace.path(trace.best())) {
            for (int i = 0; i < trace.source().length(); i++) {
                ScoreTerms terms = ScoreTerms.of(subject, node.step(), i).orElseThrow();
                assertThat(sum(terms)).isCloseTo(node.computed().scores()[i], within(1e-4));
            }
        }
    }

    @Test
    void theVectorsAreNamedAsTheEquationsNameThem() {
        assertThat(List.of(symbols(SmallModels.bahdanau(Normaliser.SOFTMAX)), symbols(spec("general"))))
                .containsExactly("v · tanh(W_q s_{t−1} + W_h h_i + b)", "s_t · W_h h_i");
    }

    private static String symbols(Specification specification) {
        Translator translator = SmallModels.translator(specification, Precision.FLOAT);
        Trace trace = translator.translate("a b", new Decoding.Forced("p", Limits.DEFAULT), () -> false);
        ScoreTerms terms = ScoreTerms.of(Subject.best(translator, trace), 1, 0).orElseThrow();
        return terms.left().symbol() + " · " + terms.right().symbol();
    }

    @Test
    void aFixedContextHasNoScores() {
        Translator translator = SmallModels.translator(SmallModels.fixed(), Precision.FLOAT);
        Trace trace = translator.translate("a b", new Decoding.Forced("p", Limits.DEFAULT), () -> false);
        assertThat(ScoreTerms.of(Subject.best(translator, trace), 1, 0)).isEmpty();
    }
}
