package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.decode.Decoding;
import glimpse.decode.Edit;
import glimpse.decode.Translator;
import glimpse.decode.WhatIf;
import glimpse.model.Specification.Normaliser;
import glimpse.model.WeightEdits;
import glimpse.tensor.Precision;
import glimpse.trace.Hypothesis;
import glimpse.trace.Trace;
import org.junit.jupiter.api.Test;

/** An output of which a source word was crossed out is explained like that of the shorter sentence. */
class CrossedOutTest {

    private static final Decoding GREEDY = new Decoding.Greedy(new Decoding.Limits(4, 8, 0, 0));
    private static final int CROSSED_OUT = 2;

    private final Translator translator =
            SmallModels.translator(SmallModels.bahdanau(Normaliser.SOFTMAX), Precision.DOUBLE);
    private final WhatIf whatIf = new WhatIf(translator, () -> false);
    private final Trace branched =
            whatIf.apply(read("a b c d e"), new Edit.DropSource(CROSSED_OUT)).trace();

    private Trace read(String source) {
        return translator.translate(source, GREEDY, () -> false);
    }

    private static Subject last(Translator translator, Trace trace) {
        Hypothesis branch = trace.hypotheses().get(trace.hypotheses().size() - 1);
        return new Subject(translator, trace, branch.last());
    }

    private static void areThoseOfTheShorter(double[][] all, double[][] shorter) {
        for (int t = 0; t < shorter.length; t++) {
            assertThat(all[t][CROSSED_OUT]).isZero();
            for (int i = 0; i < shorter[t].length; i++) {
                assertThat(all[t][i < CROSSED_OUT ? i : i + 1]).isCloseTo(shorter[t][i], within(1e-9));
            }
        }
    }

    @Test
    void gradientsAndLeavingOutAreThoseOfTheShorterSentence() {
        Subject crossed = last(translator, branched);
        Subject shorter = Subject.best(translator, read("a b d e"));
        areThoseOfTheShorter(Saliency.of(crossed, () -> false), Saliency.of(shorter, () -> false));
        areThoseOfTheShorter(LeaveOneOut.of(crossed, () -> false), LeaveOneOut.of(shorter, () -> false));
    }

    @Test
    void otherWeightsChangeWhatTheyChangeInTheShorterSentence() {
        Subject shorter = Subject.best(translator, read("a b d e"));
        assertThat(Ablation.of(last(translator, branched), 3, () -> false))
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(Ablation.of(shorter, 3, () -> false));
    }

    @Test
    void onlyWeightsThatAPersonChangedAreLedAgain() {
        Trace whole = read("a b c d e");
        int first = whole.path(whole.best()).get(0).id();
        Trace weighed = whatIf.apply(whole, new Edit.Weights(first, WeightEdits.oneHot(0), "one-hot:1"))
                .trace();
        Subject changed = last(translator, weighed);
        assertThat(changed.changedWeights(changed.path().get(0)))
                .hasValueSatisfying(row -> assertThat(row).containsExactly(1, 0, 0, 0, 0, 0));
        Subject crossed = last(translator, branched);
        assertThat(crossed.path())
                .allSatisfy(node -> assertThat(crossed.changedWeights(node)).isEmpty());
    }
}
