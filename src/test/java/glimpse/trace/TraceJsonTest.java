package glimpse.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import glimpse.words.InputException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceJsonTest {

    private static final Structure STRUCTURE = new Structure(
            "GRU",
            "GRU",
            1,
            1,
            false,
            "dot",
            false,
            false,
            true,
            true,
            true,
            Structure.Origin.UNTOLD,
            new Structure.Readout(List.of(Structure.Part.CONTEXT, Structure.Part.PREVIOUS_STATE), "tanh"));

    private static Trace trace() {
        float[] scores = {0.1f, Float.NEGATIVE_INFINITY};
        Step step = new Step(
                new float[][] {{1, 2}},
                scores,
                new float[] {1, 0},
                new float[] {3},
                List.of(new Candidate("b", 0.75), new Candidate("c", 0.25)));
        Node kept = new Node(0, Node.NONE, 1, "b", 4, -0.25, -0.25, Node.Status.LIVE, Change.NONE, step);
        Node lost = new Node(1, Node.NONE, 1, "c", 5, -1.5, -1.5, Node.Status.PRUNED, Change.NONE, step);
        return new Trace(
                new Trace.Model("m", "00", STRUCTURE),
                new Source("a", List.of("a", "</s>"), List.of(4, 3), List.of()),
                new float[][] {{1}, {2}},
                new Trace.Decoding("beam", Map.of("beam", 1, "lengthPenalty", 0.0)),
                new Trace.Start(new float[][] {{0, 0}}, new float[0]),
                List.of(kept, lost),
                List.of(new Hypothesis(List.of(0), List.of("b"), "b", -0.25, -0.25, false)));
    }

    private static String text() throws IOException {
        StringWriter text = new StringWriter();
        TraceJson.write(trace(), text);
        return text.toString();
    }

    private static Trace read(String text) {
        return TraceJson.read(new StringReader(text), "x.json");
    }

    @Test
    void hiddenScoresAreNullInTheFileAndInfiniteInMemory() throws IOException {
        assertThat(text()).contains("\"scores\":[0.1,null]");
        assertThat(read(text()).nodes().get(0).computed().scores()).containsExactly(0.1f, Float.NEGATIVE_INFINITY);
    }

    @Test
    void theModelsEquationsAreKept() throws IOException {
        Trace plain = trace();
        Definition definition = new Definition(
                List.of(new Definition.Equation("score", "e_{t,i} = s_tᵀ h_i")), Map.of("s_t", List.of(2)));
        Trace.Model model = new Trace.Model("m", "00", STRUCTURE, definition);
        Trace defined = new Trace(
                model,
                plain.source(),
                plain.encoderStates(),
                plain.decoding(),
                plain.start(),
                plain.nodes(),
                plain.hypotheses());
        StringWriter text = new StringWriter();
        TraceJson.write(defined, text);
        assertThat(read(text.toString()).model()).isEqualTo(model);
    }

    @Test
    void aTraceThatDoesNotSayTheModelsEquationsIsRead() throws IOException {
        assertThat(text()).doesNotContain("definition");
        assertThat(read(text()).model().definition()).isEqualTo(Definition.UNKNOWN);
    }

    @Test
    void whatAWordWasReadAsStandsInTheFileWhereThereIsSuchAWord() throws IOException {
        assertThat(text()).doesNotContain("readAs");
        assertThat(read(text()).source().readAs()).isEmpty();
        String with = text().replace("\"unknown\":[]", "\"unknown\":[],\"readAs\":{\"0\":\"b\"}");
        assertThat(read(with).source().readAs()).containsExactly(Map.entry(0, "b"));
    }

    @Test
    void whatTheReadoutSeesIsReadBack() throws IOException {
        assertThat(text()).contains("\"readout\":{\"inputs\":[\"context\",\"previous-state\"],\"hidden\":\"tanh\"}");
        assertThat(read(text()).model().structure()).isEqualTo(STRUCTURE);
    }

    @Test
    void aTraceFromBeforeItToldOfReadoutAndContextOpens() throws IOException {
        String older = text().replaceFirst(",\"context\":\"untold\",\"readout\":\\{.*?}", "");
        assertThat(older).doesNotContain("readout");
        Structure structure = read(older).model().structure();
        assertThat(structure.readout().isTold()).isFalse();
        assertThat(structure.context()).isEqualTo(Structure.Origin.UNTOLD);
    }

    @Test
    void wordsOfOneStepShareItsNumbers() throws IOException {
        List<Node> nodes = read(text()).nodes();
        assertThat(nodes.get(0).computed()).isSameAs(nodes.get(1).computed());
    }

    private static final String OTHER = ",\"source\":{\"text\":\"d\",\"tokens\":[\"d\",\"</s>\"],\"ids\":[5,3],"
            + "\"unknown\":[]},\"encoder\":{\"states\":[[1],[2]]},\"start\":{\"state\":[[0,0]]}";

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("word: b", "\"kind\":\"word\",\"at\":1", "", new Change.Word(1, "b")),
                arguments(
                        "weights: one-hot:2", "\"kind\":\"weights\",\"at\":1", "", new Change.Weights(1, "one-hot:2")),
                arguments("source: a (1) left out", "\"kind\":\"leftOut\",\"at\":0", OTHER, new Change.LeftOut(0, "a")),
                arguments(
                        "source: a (1) → d",
                        "\"kind\":\"replaced\",\"at\":0",
                        OTHER,
                        new Change.Replaced(0, "a", "d")));
    }

    private static Trace changed(String fields) throws IOException {
        return read(text().replaceFirst("\"status\":\"live\"", "\"status\":\"live\"," + fields));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeIsReadByItsKindAndInOlderTracesByItsName(String name, String kind, String other, Change.What what)
            throws IOException {
        String edit = "\"edit\":\"" + name + "\"";
        Trace typed = changed(edit + "," + kind + other);
        assertThat(typed.nodes().get(0).edit().what()).isEqualTo(what);
        assertThat(changed(edit + other).nodes().get(0).edit().what()).isEqualTo(what);
        StringWriter again = new StringWriter();
        TraceJson.write(typed, again);
        assertThat(again.toString()).contains(edit + "," + kind + ",\"deltaLogProbability\"");
    }

    @Test
    void anotherSourceIsKnownWhereItsNumbersAreNot() throws IOException {
        Change edit = changed("\"edit\":\"source: a (1) → d\"").nodes().get(0).edit();
        assertThat(edit.what()).isEqualTo(new Change.Replaced(0, "a", "d"));
        assertThat(edit.isOfSource()).isTrue();
    }

    @Test
    void aChangeOfAnotherProgramKeepsItsName() throws IOException {
        assertThat(changed("\"edit\":\"by hand\"").nodes().get(0).edit().what()).isEqualTo(new Change.Other("by hand"));
        assertThat(changed("\"edit\":\"by hand\",\"kind\":\"new\",\"at\":3")
                        .nodes()
                        .get(0)
                        .edit()
                        .what())
                .isEqualTo(new Change.Other("by hand"));
    }

    @Test
    void aChangeThatIsNowhereIsNoTrace() {
        assertThatThrownBy(() -> changed("\"edit\":\"source: a (1) left out\",\"kind\":\"leftOut\",\"at\":9" + OTHER))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> changed("\"edit\":\"x\",\"kind\":\"word\"")).isInstanceOf(InputException.class);
    }

    @Test
    void wholeNumbersStayWhole() throws IOException {
        assertThat(read(text()).decoding().options()).containsEntry("beam", 1L).containsEntry("lengthPenalty", 0.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"format\":\"glimpse-trace/1\"~\"format\":\"glimpse-trace/2\"",
                "\"tokens\":[\"a\",\"</s>\"],~",
                "\"structure\"~\"struct\"",
                "\"parent\":null~\"parent\":7",
                "\"id\":0~\"id\":5",
                "\"nodes\":[0]~\"nodes\":[9]",
                "\"nodes\":[0]~\"nodes\":[]",
                "\"weights\":[1.0,0.0]~\"weights\":[1.0]",
                "\"state\":[[1.0,2.0]]~\"state\":\"none\"",
                "\"status\":\"live\"~\"status\":\"alive\"",
                "}~",
            })
    void whatIsNoTraceIsOneSentence(String change) throws IOException {
        String[] parts = change.split("~", -1);
        String text = text();
        assertThat(text).contains(parts[0]);
        assertThatThrownBy(() -> read(text.replace(parts[0], parts[1])))
                .isInstanceOf(InputException.class)
                .hasMessage("'x.json' is not a trace of the form glimpse-trace/1.");
    }

    private static Trace bare(float[][] states) {
        Node node = new Node(
                0,
                Node.NONE,
                1,
                "b",
                -1,
                Double.NaN,
                Double.NaN,
                Node.Status.LIVE,
                Change.NONE,
                Step.weighing(new float[] {0.75f, 0.25f}));
        return new Trace(
                new Trace.Model("m", "", Structure.UNKNOWN),
                new Source("a", List.of("a", "</s>"), List.of(-1, -1), List.of()),
                states,
                new Trace.Decoding(Trace.Decoding.UNKNOWN, Map.of()),
                new Trace.Start(new float[0][], new float[0]),
                List.of(node),
                List.of(new Hypothesis(List.of(0), List.of("b"), "b", Double.NaN, Double.NaN, false)));
    }

    private static String text(Trace trace) throws IOException {
        StringWriter text = new StringWriter();
        TraceJson.write(trace, text);
        return text.toString();
    }

    @Test
    void aTraceOfWeightsAloneIsReadBack() throws IOException {
        String text = text(bare(new float[2][0]));
        assertThat(text).contains("\"logProbability\":null").doesNotContain("\"scores\"");
        Trace read = read(text);
        assertThat(read.hasStates()).isFalse();
        assertThat(read.best().score()).isNaN();
        Step step = read.nodes().get(0).computed();
        assertThat(step.weights()).containsExactly(0.75f, 0.25f);
        assertThat(step.hasScores()).isFalse();
    }

    @Test
    void statesOfTheEncoderAloneAreNoTrace() {
        assertThatThrownBy(() -> read(text(bare(new float[][] {{1}, {2}})))).isInstanceOf(InputException.class);
    }

    @Test
    void aTraceWithStatesKnowsItsProbabilities() throws IOException {
        String text = text().replace("\"cumulative\":-0.25", "\"cumulative\":null");
        assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class);
    }
}
