package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glimpse.decode.Decoding;
import glimpse.decode.Translator;
import glimpse.explain.Ablation.Change;
import glimpse.explain.Ablation.Effect;
import glimpse.model.Network;
import glimpse.model.Specification;
import glimpse.model.Specification.Normaliser;
import glimpse.tensor.Precision;
import glimpse.trace.Source;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AblationTest {

    private static final Decoding GREEDY = new Decoding.Greedy(new Decoding.Limits(4, 8, 0, 0));

    private static Subject subject(Specification specification, String source) {
        Translator translator = SmallModels.translator(specification, Precision.DOUBLE);
        return Subject.best(translator, translator.translate(source, GREEDY, () -> false));
    }

    @Test
    void everyStepIsAskedEveryQuestion() {
        Subject subject = subject(SmallModels.bahdanau(Normaliser.SOFTMAX), "a b c d e");
        List<Ablation> ablations = Ablation.of(subject, 3, () -> false);
        assertThat(ablations).hasSize(subject.path().size());
        for (Ablation ablation : ablations) {
            assertThat(ablation.effects()).containsOnlyKeys(Change.values());
            for (Effect effect : ablation.effects().values()) {
                assertThat(effect.changed()).isEqualTo(!effect.word().equals(ablation.word()));
            }
        }
        assertThat(ablations)
                .anySatisfy(a ->
                        assertThat(a.effects().get(Change.UNIFORM).change()).isNotCloseTo(0, within(1e-4)));
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        Subject subject = subject(SmallModels.luong("general"), "a b c d e");
        assertThat(Ablation.of(subject, 3, () -> false)).isEqualTo(Ablation.of(subject, 3, () -> false));
        assertThat(Ablation.of(subject, 3, () -> false)).isNotEqualTo(Ablation.of(subject, 4, () -> false));
    }

    /** Without energy, all scores are 0 and the model's own weights are uniform. */
    @Test
    void uniformWeightsInPlaceOfUniformOnesChangeNothing() {
        Subject subject = subject(SmallModels.bahdanau(Normaliser.SOFTMAX), "a b c d");
        Network network = subject.network();
        network.parameters().get("attention.energy").assign(new double[5]);
        for (Ablation ablation : Ablation.of(subject, 3, () -> false)) {
            assertThat(ablation.effects().get(Change.UNIFORM).change()).isCloseTo(0, within(1e-12));
            assertThat(ablation.effects().get(Change.PERMUTED).change()).isCloseTo(0, within(1e-12));
            assertThat(ablation.effects().get(Change.UNIFORM).changed()).isFalse();
        }
    }

    @Test
    void aSingleSourceWordHasNothingToWeigh() {
        Translator translator = SmallModels.translator(SmallModels.bahdanau(Normaliser.SOFTMAX), Precision.DOUBLE);
        Trace trace = translator.translate(new Source("a", List.of("a"), List.of(4), List.of()), GREEDY, () -> false);
        for (Ablation ablation : Ablation.of(Subject.best(translator, trace), 3, () -> false)) {
            assertThat(ablation.effects().values())
                    .allSatisfy(e -> assertThat(e.change()).isZero());
        }
    }

    @Test
    void aModelWithoutAttentionIsRefused() {
        Subject subject = subject(SmallModels.fixed(), "a b");
        assertThatThrownBy(() -> Ablation.of(subject, 1, () -> false)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> SoftAlignment.of(subject.trace(), subject.leaf()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no attention");
    }
}
