package glimpse.figure.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.decode.Edit;
import glimpse.decode.WhatIf;
import glimpse.explain.SmallModels;
import glimpse.figure.numbers.Line.Kind;
import glimpse.model.Specification.Normaliser;
import glimpse.model.WeightEdits;
import glimpse.trace.Definition;
import glimpse.trace.Step;
import glimpse.trace.Trace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DerivationTest {

    private static final String NUMBER = "[−0-9.]+";

    static List<Case> all() {
        return Case.all().toList();
    }

    static List<Case> attending() {
        return Case.attending().toList();
    }

    /** The numbers of a printed text, as they are read. */
    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replace("\u00a0%", "").replace('−', '-'));
    }

    private static String values(Line line) {
        String text = line.text();
        int last = text.lastIndexOf(" = ");
        return text.substring(text.lastIndexOf(" = ", last - 1) + 3, last);
    }

    private static void recompute(Line line) {
        BigDecimal result = number(line.result());
        double value = new Arithmetic(values(line)).value() * (line.result().endsWith("%") ? 100 : 1);
        assertThat(new BigDecimal(value).setScale(result.scale(), RoundingMode.HALF_UP))
                .as(line.text())
                .isEqualTo(result);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPrintedResultIsWhatThePrintedValuesBeforeItGive(Case each) {
        for (Derivation derivation : each.derivations()) {
            for (Line line : derivation.lines()) {
                boolean plain = line.kind() == Kind.EQUATION || line.kind() == Kind.PART;
                if (!plain && !line.values().isEmpty()) {
                    recompute(line);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("attending")
    void noLineUsesAnotherDigitThanTheLineAbovePrinted(Case each) {
        for (Derivation derivation : each.derivations()) {
            List<Line> lines = derivation.lines();
            String before = "";
            for (Line line : lines) {
                if (line.kind() == Kind.WEIGHT && line.formula().text().startsWith("exp")) {
                    String part = values(line).split(" / ")[0];
                    assertThat(before).contains(" = " + part + "\n");
                }
                if (line.kind() == Kind.SHARE) {
                    Line weight = lines.stream()
                            .filter(l -> l.kind() == Kind.WEIGHT)
                            .findFirst()
                            .orElseThrow();
                    String factor = values(line).split(" × ")[0];
                    assertThat(number(factor).movePointRight(2)).isEqualTo(number(weight.result()));
                }
                before += line.text() + "\n";
            }
        }
    }

    @ParameterizedTest
    @MethodSource("attending")
    void thePrintedWeightIsTheModelsOwnToTheLastDigit(Case each) {
        int leaf = each.trace().best().last();
        for (int t = 1; t <= each.trace().path(leaf).size(); t++) {
            Step step = each.trace().path(leaf).get(t - 1).computed();
            for (int i = 0; i < step.weights().length; i++) {
                Line weight = line(each.of(leaf, t, i), Kind.WEIGHT);
                assertThat(weight.values()).as(weight.text()).isNotEmpty();
                BigDecimal printed = number(weight.result());
                BigDecimal own = new BigDecimal(100 * (double) step.weights()[i]);
                assertThat(printed).isEqualTo(own.setScale(printed.scale(), RoundingMode.HALF_UP));
            }
        }
    }

    private static Line line(Derivation derivation, Kind kind) {
        return derivation.lines().stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("attending")
    void withItsModelTheVectorsOfAScoreAreThere(Case each) {
        Derivation derivation = each.of(each.trace().best().last(), 1, 0);
        assertThat(line(derivation, Kind.SCORE).vectors()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("attending")
    void withoutItsModelTheFormulaAndTheScoreAreThere(Case each) {
        Derivation derivation = Derivation.of(each.trace(), each.trace().best().last(), 1, 0, Optional.empty());
        Line score = line(derivation, Kind.SCORE);
        assertThat(score.vectors()).isEmpty();
        assertThat(score.formula().text()).isNotEmpty();
        assertThat(score.result()).matches(NUMBER);
    }

    @Test
    void theLinesOfAModelThatIsAskedBeforeTheUpdateStandInItsOrder() {
        Case cat = Case.sample("english-chinese", "I have a cat .");
        assertThat(cat.of(cat.trace().best().last(), 5, 3).lines())
                .extracting(line -> line.number() + " " + line.left().plain() + " = "
                        + line.formula().plain())
                .containsExactly(
                        "1 e_{5,4} = vᵀ tanh(W_q s_4 + W_h h_4 + b)",
                        "2  = exp(e_{5,4} − max_j e_{5,j})",
                        "2  = Σ_j exp(e_{5,j} − max)",
                        "2 α_{5,4} = exp / Σ",
                        "3  = α_{5,4} h_4",
                        "3 share of c_5 = α_{5,4} h_4ᵀ c_5 / c_5ᵀ c_5",
                        "4 s_5 = GRU([E_y[y_4]; c_5], s_4)",
                        "5 o_5 = tanh(W_o [s_5; c_5; E_y[y_4]] + b_o)",
                        "5 P_5 = softmax(E_y o_5 + b_y)",
                        "5 p(y_5 = 猫) = P_5[猫]");
    }

    @Test
    void aModelThatIsAskedAfterTheUpdateUpdatesFirst() {
        Case dot = Case.small("dot", SmallModels.luong("dot"));
        List<Line> lines = dot.of(dot.trace().best().last(), 2, 0).lines();
        assertThat(lines.get(0).text()).startsWith("(s_2, d_2) = LSTM([E_y[y_1]; o_1], s_1, d_1)");
        assertThat(lines.get(0).number()).isEqualTo(1);
        assertThat(lines.get(1).text()).startsWith("e_{2,1} = s_2ᵀ h_1 = ");
    }

    @Test
    void aFixedContextSaysWhatItIsAndThenUpdatesAndReadsOut() {
        Case fixed = Case.small("fixed", SmallModels.fixed());
        Derivation derivation = fixed.of(fixed.trace().best().last(), 2, 0);
        assertThat(derivation.sourceWord()).isEmpty();
        assertThat(derivation.lines()).extracting(Line::number).containsExactly(0, 4, 5, 5, 5);
        assertThat(derivation.lines().get(0).text()).startsWith("c = ");
    }

    @Test
    void shapesStandBesideTheEquations() {
        Case small = Case.small("bahdanau", SmallModels.bahdanau(Normaliser.SOFTMAX));
        Derivation derivation = small.of(small.trace().best().last(), 2, 0);
        assertThat(line(derivation, Kind.EQUATION).text())
                .startsWith("s_2 = GRU([E_y[y_1]; c_2], s_1),   E_y[y_1] [4], c_2 [6], s_1 [6],   s_2 [6] = (");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLineIsBalancedLatexOfKnownCommands(Case each) {
        Set<String> known = Set.of(
                "tanh exp max cos operatorname text sqrt alpha beta sigma tau sum top odot star times pm lfloor rfloor Vert rightarrow leftarrow"
                        .split(" "));
        for (Derivation derivation : each.derivations()) {
            for (Line line : derivation.lines()) {
                String latex = line.latex();
                Matcher command = Pattern.compile("\\\\([A-Za-z]+)").matcher(latex);
                while (command.find()) {
                    assertThat(known).as(latex).contains(command.group(1));
                }
                assertThat(latex.replaceAll("\\\\text\\{(\\\\.|[^\\\\}])*\\}", ""))
                        .as("all that is not ASCII has its command")
                        .matches("\\p{ASCII}+");
                assertThat(latex.chars().filter(c -> c == '{').count())
                        .isEqualTo(latex.chars().filter(c -> c == '}').count());
            }
        }
    }

    @Test
    void aLineCopiesAsLatex() {
        Case cat = Case.sample("english-chinese", "I have a cat .");
        List<Line> lines = cat.of(cat.trace().best().last(), 5, 3).lines();
        assertThat(lines.get(1).latex())
                .isEqualTo("\\exp(e_{5,4} - \\max_j e_{5,j}) = \\exp(13.462 - 13.462) = 1.0000");
        assertThat(lines.get(3).latex()).isEqualTo("\\alpha_{5,4} = \\exp / \\sum = 1.0000 / 1.0013 = 99.9\\,\\%");
        assertThat(lines.get(9).latex()).isEqualTo("p(y_5 = \\text{猫}) = P_5[\\text{猫}] = \\exp(-0.013) = 98.7\\,\\%");
    }

    @Test
    void aWeightThatAPersonSetIsNotDerived() {
        Case cat = Case.sample("english-chinese", "I have a cat .");
        int node = cat.trace().path(cat.trace().best()).get(4).id();
        WhatIf.Branch branch = new WhatIf(cat.translator(), () -> false)
                .apply(cat.trace(), new Edit.Weights(node, WeightEdits.uniform(6), "weights: uniform"));
        Case edited = new Case("edited", cat.translator(), branch.trace());
        Line weight = line(edited.of(branch.node(), 5, 0), Kind.WEIGHT);
        assertThat(weight.values()).isEmpty();
        assertThat(weight.note().map(Line.Note::key)).contains("edited");
        assertThat(weight.result()).startsWith("16.");
    }

    @Test
    void aWordThatWasCrossedOutHasNoScore() {
        Case cat = Case.sample("english-chinese", "I have a cat .");
        WhatIf.Branch branch = new WhatIf(cat.translator(), () -> false).apply(cat.trace(), new Edit.DropSource(3));
        Case edited = new Case("edited", cat.translator(), branch.trace());
        int leaf = branch.trace().nodes().size() - 1;
        assertThat(line(edited.of(leaf, 1, 3), Kind.SCORE).text()).endsWith(" = −∞");
        assertThat(line(edited.of(leaf, 1, 2), Kind.SCORE).vectors()).hasSize(2);
    }

    @Test
    void aTraceWithoutEquationsShowsWhatItHolds() {
        Case cat = Case.sample("english-chinese", "I have a cat .");
        Trace t = cat.trace();
        Trace old = new Trace(
                new Trace.Model("m", "0", t.model().structure()),
                t.source(),
                t.encoderStates(),
                t.decoding(),
                t.start(),
                t.nodes(),
                t.hypotheses());
        assertThat(Derivation.of(old, old.best().last(), 5, 3, Optional.empty()).lines())
                .extracting(Line::kind)
                .containsExactly(
                        Kind.SCORE, Kind.EXPONENTIAL, Kind.SUM, Kind.WEIGHT, Kind.PART, Kind.SHARE, Kind.PROBABILITY);
    }

    @Test
    void anEquationWithoutAnEqualsSignIsShownAsItStands() {
        Case cat = Case.sample("english-chinese", "I have a cat .");
        Definition odd = new Definition(List.of(new Definition.Equation("update", "?")), Map.of());
        EquationLines lines = new EquationLines(odd, cat.trace().nodes().get(0));
        assertThat(lines.of("update", 4)).extracting(Line::text).containsExactly("?");
    }

    /** A vector times the weight is what the printed numbers give, element by element. */
    @ParameterizedTest
    @MethodSource("attending")
    void thePartOfAWordIsItsPrintedStateTimesItsPrintedWeight(Case each) {
        for (Derivation derivation : each.derivations()) {
            Line part = line(derivation, Kind.PART);
            BigDecimal weight = number(line(derivation, Kind.WEIGHT).result()).movePointLeft(2);
            Vector state = part.vectors().get(0);
            Vector product = part.vectors().get(1);
            for (int k = 0; k < state.size(); k++) {
                BigDecimal printed = number(product.text(k));
                assertThat(weight.multiply(number(state.text(k))).setScale(printed.scale(), RoundingMode.HALF_UP))
                        .isEqualTo(printed);
            }
        }
    }
}
