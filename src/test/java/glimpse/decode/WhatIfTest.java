package glimpse.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glimpse.decode.Decoding.Limits;
import glimpse.decode.WhatIf.Branch;
import glimpse.model.Specification;
import glimpse.model.WeightEdit;
import glimpse.model.WeightEdits;
import glimpse.trace.Change;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final int STEPS = 6;
    private static final Limits LIMITS = new Limits(3, STEPS, 0, 0);

    private final Translator translator = Machines.of(Specification.DEFAULT, 3);
    private final WhatIf whatIf = new WhatIf(translator, () -> false);
    private final Trace trace = Machines.translate(translator, new Decoding.Beam(2, LIMITS));

    private Node second() {
        return trace.path(trace.best()).get(1);
    }

    private static double delta(Branch branch) {
        return branch.trace().nodes().get(branch.node()).edit().delta();
    }

    private static void keeps(Trace before, Trace after) {
        assertThat(after.nodes().subList(0, before.nodes().size())).isEqualTo(before.nodes());
        assertThat(after.best()).isEqualTo(before.best());
        assertThat(after.hypotheses()).hasSize(before.hypotheses().size() + 1);
    }

    @Test
    void aForcedWordIsWrittenAndDecodingGoesOnFromIt() {
        Branch branch = whatIf.apply(trace, new Edit.Word(second().id(), "three"));
        Node node = branch.trace().nodes().get(branch.node());
        assertThat(node.token()).isEqualTo("three");
        assertThat(node.parent()).isEqualTo(second().parent());
        assertThat(node.edit().what()).isEqualTo(new Change.Word(2, "three"));
        assertThat(node.edit().of()).isEqualTo("three");
        assertThat(delta(branch)).isCloseTo(node.logProbability() - second().logProbability(), within(1e-12));
        assertThat(node.computed().weights()).isEqualTo(second().computed().weights());
        keeps(trace, branch.trace());
    }

    @Test
    void theBranchIsWhatDecodingWithThatPrefixGives() {
        Branch branch = whatIf.apply(trace, new Edit.Word(second().id(), "three"));
        String prefix = trace.path(trace.best()).get(0).token() + " three";
        Trace wanted = Machines.translate(translator, new Decoding.Prefixed(prefix, new Decoding.Greedy(LIMITS)));
        List<String> words =
                branch.trace().hypotheses().get(trace.hypotheses().size()).tokens();
        assertThat(words).isEqualTo(wanted.best().tokens());
    }

    @Test
    void changedWeightsStandInTheTraceAndMoveTheWord() {
        Branch branch = whatIf.apply(trace, new Edit.Weights(second().id(), WeightEdits.uniform(), "uniform"));
        Node node = branch.trace().nodes().get(branch.node());
        for (float weight : node.computed().weights()) {
            assertThat(weight).isCloseTo(1f / node.computed().weights().length, within(1e-6f));
        }
        assertThat(node.computed().scores()).isEqualTo(second().computed().scores());
        assertThat(node.edit().what()).isEqualTo(new Change.Weights(2, "uniform"));
        assertThat(node.edit().of()).isEqualTo(second().token());
        keeps(trace, branch.trace());
    }

    @Test
    void weightsThatAreLeftAsTheyAreChangeNothing() {
        Branch branch = whatIf.apply(trace, new Edit.Weights(second().id(), WeightEdit.NONE, "none"));
        assertThat(delta(branch)).isCloseTo(0, within(1e-12));
    }

    @Test
    void anEditBehindAnEditKeepsTheFirstOnesWeights() {
        Branch first = whatIf.apply(trace, new Edit.Weights(second().id(), WeightEdits.oneHot(0), "first word"));
        List<Node> path = first.trace()
                .path(first.trace().hypotheses().get(trace.hypotheses().size()));
        Node third = path.get(2);
        Branch again = whatIf.apply(first.trace(), new Edit.Weights(third.id(), WeightEdit.NONE, "none"));
        assertThat(delta(again)).isCloseTo(0, within(1e-6));
    }

    @Test
    void aCrossedOutWordHasNoWeightInItsBranch() {
        Branch branch = whatIf.apply(trace, new Edit.DropSource(1));
        Node node = branch.trace().nodes().get(branch.node());
        assertThat(node.edit().what()).isEqualTo(new Change.LeftOut(1, "drei"));
        assertThat(node.computed().weights()).hasSize(trace.source().length());
        assertThat(node.computed().weights()[1]).isZero();
        assertThat(node.computed().scores()[1]).isEqualTo(Float.NEGATIVE_INFINITY);
        Trace shorter = translator.translate("eins zwei", new Decoding.Greedy(LIMITS), () -> false);
        Trace read = branch.trace().readBy(branch.node());
        assertThat(read.source().tokens()).isEqualTo(trace.source().tokens());
        assertThat(read.source().text()).isEqualTo("eins zwei");
        assertThat(read.source().crossedOut()).containsExactly(1);
        assertThat(read.encoderStates()[1]).containsOnly(0);
        assertThat(read.encoderStates()[2]).isEqualTo(shorter.encoderStates()[1]);
        assertThat(read.start().state()[0]).isEqualTo(shorter.start().state()[0]);
        assertThat(branch.trace().readBy(second().id())).isSameAs(branch.trace());
        assertThat(branch.trace().hypotheses().get(trace.hypotheses().size()).tokens())
                .isEqualTo(shorter.best().tokens());
        keeps(trace, branch.trace());
    }

    @Test
    void aCrossedOutWordNeedsNoCoverage() {
        Limits covering = new Limits(3, STEPS, 0.6, 0.5);
        Trace covered = Machines.translate(translator, new Decoding.Greedy(covering));
        Branch branch = whatIf.apply(covered, new Edit.DropSource(1));
        Trace shorter = translator.translate("eins zwei", new Decoding.Greedy(covering), () -> false);
        assertThat(branch.trace().hypotheses().get(1).score())
                .isEqualTo(shorter.best().score());
    }

    @Test
    void aReplacedSourceWordIsReadInsteadAndItsEffectOnTheOutputIsTold() {
        Branch branch = whatIf.apply(trace, new Edit.ReplaceSource(0, "vier"));
        String output = String.join(" ", trace.best().tokens()).replace(" </s>", "");
        Trace forced = translator.translate("vier drei zwei", new Decoding.Forced(output, Limits.DEFAULT), () -> false);
        assertThat(branch.trace().nodes().get(branch.node()).edit().what())
                .isEqualTo(new Change.Replaced(0, "eins", "vier"));
        Trace read = branch.trace().readBy(branch.node());
        assertThat(read.source().tokens()).startsWith("vier", "drei", "zwei");
        assertThat(read.encoderStates()).isDeepEqualTo(forced.encoderStates());
        int steps = trace.best().tokens().size();
        double wanted = forced.path(forced.best()).get(steps - 1).cumulative()
                - trace.best().logProbability();
        assertThat(delta(branch)).isCloseTo(wanted, within(1e-9));
    }

    @Test
    void aForcedWordIsGivenAndWhatFollowsItIsTheModelsOwn() {
        Branch branch = whatIf.apply(trace, new Edit.Word(second().id(), "three"));
        Trace after = branch.trace();
        assertThat(after.nodes())
                .allSatisfy(node -> assertThat(after.isGiven(node)).isEqualTo(node.id() == branch.node()));
    }

    @Test
    void anOutputThatWasForcedIsGivenButNotWhatAnEditMakesOfIt() {
        Trace forced = Machines.translate(translator, new Decoding.Forced("one two three", LIMITS));
        assertThat(forced.nodes()).isNotEmpty().allMatch(forced::isGiven);
        int second = forced.best().nodes().get(1);
        Branch other = whatIf.apply(forced, new Edit.Weights(second, WeightEdits.uniform(), "uniform"));
        List<Node> own = other.trace()
                .nodes()
                .subList(other.node(), other.trace().nodes().size());
        assertThat(own).isNotEmpty().noneMatch(other.trace()::isGiven);
        Branch source = whatIf.apply(forced, new Edit.DropSource(1));
        assertThat(source.trace().isGiven(source.trace().nodes().get(source.node())))
                .isFalse();
    }

    @Test
    void whatCannotBeEditedIsSaidInOneSentence() {
        assertThatThrownBy(() -> whatIf.apply(trace, new Edit.Word(second().id(), "four")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("four");
        assertThatThrownBy(() -> whatIf.apply(trace, new Edit.Word(999, "one"))).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> whatIf.apply(trace, new Edit.DropSource(9))).isInstanceOf(InputException.class);
        Branch other = whatIf.apply(trace, new Edit.DropSource(0));
        assertThatThrownBy(() -> whatIf.apply(other.trace(), new Edit.Word(other.node(), "one")))
                .isInstanceOf(InputException.class);
    }
}
