package glimpse.figure.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.decode.Decoding;
import glimpse.figure.Place;
import glimpse.session.Inquiry;
import glimpse.session.ModelLibrary;
import glimpse.session.OpenModel;
import glimpse.trace.Trace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivationTest {

    private static final Pattern QUOTIENT = Pattern.compile("([0-9.]+) / ([0-9.]+)");
    private static final Pattern POWER = Pattern.compile("exp\\((\\S+) − \\(?([−0-9.]+)\\)?\\)");
    private static final Pattern SHARE = Pattern.compile("([0-9.]+) × \\(?([−0-9.]+)\\)? / ([0-9.]+)");

    private static OpenModel model(String name) {
        return ModelLibrary.open(Path.of("sample-models", name));
    }

    private static double number(String printed) {
        return Double.parseDouble(printed.replace('−', '-').replace(" %", ""));
    }

    private static int places(String printed) {
        String digits = printed.replace(" %", "");
        return digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
    }

    /** Half a unit of the last printed place, and a trifle for the arithmetic of the test. */
    private static double half(String printed) {
        return 0.5 * Math.pow(10, -places(printed)) + 1e-12;
    }

    private static Line line(List<Line> lines, String values) {
        return lines.stream()
                .filter(line -> Pattern.compile(values).matcher(line.values()).matches())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"english-chinese", "english-french", "dates", "reverse", "dialogue"})
    void everyPrintedValueFollowsFromThosePrintedAboveIt(String name) {
        try (OpenModel model = model(name)) {
            String sentence = model.entry().examples().get(0);
            Trace trace = model.decode(sentence, new Decoding.Greedy(), () -> false);
            for (int t = 1; t <= trace.best().nodes().size(); t++) {
                for (int i = 0; i < trace.source().length(); i++) {
                    Place place = Place.best(trace, t);
                    List<Line> lines = Derivation.of(trace, place, i, Derivation.Equations.UNKNOWN)
                            .lines();
                    check(lines, place.node(trace).computed().weights()[i]);
                }
            }
        }
    }

    private static void check(List<Line> lines, double weight) {
        Line power = line(lines, "exp\\(.*\\)");
        Matcher m = POWER.matcher(power.values());
        assertThat(m.matches()).as(power.values()).isTrue();
        assertThat(Math.exp(number(m.group(1)) - number(m.group(2))))
                .isCloseTo(number(power.result()), within(half(power.result())));
        Line sum = lines.get(lines.indexOf(power) + 1);
        double added = Arrays.stream(sum.values().split(" \\+ "))
                .mapToDouble(DerivationTest::number)
                .sum();
        assertThat(added).isCloseTo(number(sum.result()), within(half(sum.result())));
        assertThat(sum.values()).contains(power.result());
        Line alpha = line(lines, "[0-9.]+ / [0-9.]+");
        Matcher q = QUOTIENT.matcher(alpha.values());
        assertThat(q.matches()).isTrue();
        assertThat(q.group(1)).isEqualTo(power.result());
        assertThat(q.group(2)).isEqualTo(sum.result());
        assertThat(number(q.group(1)) / number(q.group(2)))
                .isCloseTo(number(alpha.result()), within(half(alpha.result())));
        assertThat(number(alpha.result())).isCloseTo(weight, within(half(alpha.result())));
        Line share = line(lines, ".* × .* / .*");
        Matcher s = SHARE.matcher(share.values());
        assertThat(s.matches()).as(share.values()).isTrue();
        assertThat(s.group(1)).isEqualTo(alpha.result());
        assertThat(100 * number(s.group(1)) * number(s.group(2)) / number(s.group(3)))
                .isCloseTo(number(share.result()), within(half(share.result())));
    }

    @Test
    void theFormulasAreTheModelsOwn() {
        try (OpenModel model = model("english-chinese")) {
            Trace trace = model.decode("I have a cat.", new Decoding.Greedy(), () -> false);
            Derivation.Equations equations =
                    model.answer(Inquiry.EQUATIONS, trace, trace.best().last(), () -> false);
            List<Line> lines =
                    Derivation.of(trace, Place.best(trace, 5), 3, equations).lines();
            assertThat(lines.get(0).formula().text()).isEqualTo("e_{5,4} = vᵀ tanh(W_q s_{4} + W_h h_{4} + b)");
            assertThat(lines).anyMatch(line -> line.formula().text().equals("s_{5} = GRU([E_y[y_{4}]; c_{5}], s_{4})"));
            assertThat(lines.get(lines.size() - 1).text()).startsWith("P_{5}(猫) = 9");
        }
    }

    @Test
    void aModelWithoutAttentionHasNothingToWeigh() {
        try (OpenModel model = model("english-french-context-start")) {
            Trace trace = model.decode("He is my friend.", new Decoding.Greedy(), () -> false);
            List<Line> lines = Derivation.of(trace, Place.best(trace, 2), 0, Derivation.Equations.UNKNOWN)
                    .lines();
            assertThat(lines).noneMatch(line -> line.formula().text().contains("α"));
            assertThat(lines.get(0).formula().text()).isEqualTo("s_{2} = GRU(s_{1})");
        }
    }

    @Test
    void aLineIsTakenAlongAsTextAndAsLatex() {
        Line line = Line.of(1, "α_{5,4}", "0.607 / 1.723", "0.3523");
        assertThat(line.text()).isEqualTo("α_{5,4} = 0.607 / 1.723 = 0.3523");
        assertThat(line.latex()).isEqualTo("\\alpha_{5,4} = 0.607 / 1.723 = 0.3523");
        Formula score = new Formula("e_{t,i} = vᵀ tanh(W_q s_{t−1} + W_h h_i + b)");
        assertThat(score.latex()).isEqualTo("e_{t,i} = v^{\\top} \\tanh(W_q s_{t-1} + W_h h_i + b)");
        assertThat(score.markup()).isEqualTo("$e_{t,i} = vᵀ $tanh$(W_q s_{t−1} + W_h h_i + b)$");
        assertThat(new Formula("→h_i = GRU(x, →h_{i−1})").latex())
                .isEqualTo("\\overrightarrow{h}_i = \\operatorname{GRU}(x, \\overrightarrow{h}_{i-1})");
    }
}
