package glimpse.attentionfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.numpy.NumpyArray;
import glimpse.numpy.NumpyFile;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttentionFileTest {

    /** Three target rows of two source weights. */
    private static final float[] WEIGHTS = {0.75f, 0.25f, 0.5f, 0.5f, 0.125f, 0.875f};

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }

    private Beside beside(String source, String target) throws IOException {
        return Beside.read(
                Optional.of(Files.writeString(folder.resolve("source"), source)),
                Optional.of(Files.writeString(folder.resolve("target"), target)));
    }

    private static AttentionFile read(Path file) {
        return AttentionFile.read(file, Beside.NOTHING, Optional.empty());
    }

    private AttentionFile read(String text) throws IOException {
        return read(file(text));
    }

    private static Trace trace(AttentionFile file) {
        Told told = file.sentences().get(0);
        return told.trace("name", told.matrices().get(0));
    }

    private static List<String> keys(AttentionFile file) {
        return file.remarks().stream().map(Remark::key).toList();
    }

    private static void isAsExpected(AttentionFile file, AttentionForm form, String source, String target) {
        assertThat(file.form()).isEqualTo(form);
        Told told = file.sentences().get(0);
        assertThat(told.source()).containsExactly(source.split(" "));
        assertThat(told.target()).containsExactly(target.split(" "));
        Trace trace = trace(file);
        float[][] weights = trace.path(trace.best()).stream()
                .map(node -> node.computed().weights())
                .toArray(float[][]::new);
        assertThat(weights).isDeepEqualTo(new float[][] {{0.75f, 0.25f}, {0.5f, 0.5f}, {0.125f, 0.875f}});
    }

    @Test
    void nematusCountsAnEndMarkThatItsTextsDoNotHave() throws IOException {
        AttentionFile file = read("0 ||| x y ||| -1.5 ||| a ||| 2 3\n0.75 0.25\n0.5 0.5\n0.125 0.875\n\n");
        isAsExpected(file, AttentionForm.NEMATUS, "a </s>", "x y </s>");
        assertThat(trace(file).best().score()).isEqualTo(-1.5);
        assertThat(keys(file)).containsExactly("attention.ended-both", "attention.sums-right");
    }

    @Test
    void amunHasTwoFieldsOfCountsAndNoEndMark() throws IOException {
        AttentionFile file = read("0 ||| x y z ||| -1 ||| a b ||| 2 ||| 3\n0.75 0.25\n0.5 0.5\n0.125 0.875\n\n");
        isAsExpected(file, AttentionForm.NEMATUS, "a b", "x y z");
    }

    @Test
    void theRowsOfSockeyeAreSourceWords() throws IOException {
        AttentionFile file = read("0 ||| x y </s> ||| -1 ||| a b ||| 2 ||| 3\n0.75 0.5 0.125\n0.25 0.5 0.875\n\n");
        isAsExpected(file, AttentionForm.SOCKEYE, "a b", "x y </s>");
    }

    @Test
    void marianTellsItsSourceInAFileBesideIt() throws IOException {
        Path text = file("x y ||| 0.75,0.25 0.5,0.5 0.125,0.875\n");
        Beside source = new Beside(beside("a\n", "").source(), Optional.empty());
        isAsExpected(AttentionFile.read(text, source, Optional.empty()), AttentionForm.MARIAN, "a </s>", "x y </s>");
    }

    @Test
    void theListOfMarianHasItsWeightsBeforeTheFeatures() throws IOException {
        AttentionFile file = read(
                "0 ||| x y ||| 0.75,0.25 0.5,0.5 0.125,0.875 ||| F0= -1 ||| -1\n0 ||| x ||| 0.75,0.25 0.5,0.5 ||| F0= -2 ||| -2\n");
        isAsExpected(file, AttentionForm.MARIAN, "1 2", "x y </s>");
        assertThat(trace(file).hypotheses()).hasSize(2);
        assertThat(trace(file).hypotheses().get(1).score()).isEqualTo(-2);
    }

    @Test
    void fairseqsWholePrintGivesTokensToo() throws IOException {
        AttentionFile file =
                read("S-7\ta\nT-7\tz\nH-7\t-0.5\tx y\nD-7\t-0.5\tx y\nA-7\t0.75,0.25 0.5,0.5 0.125,0.875\n");
        isAsExpected(file, AttentionForm.FAIRSEQ, "a </s>", "x y </s>");
        assertThat(file.sentences().get(0).id()).isEqualTo("7");
    }

    @Test
    void fairseqsLinksNameTheSourceFirst() throws IOException {
        AttentionFile file = read("A-0\t0-1 1-0 1-2\n");
        Trace trace = trace(file);
        assertThat(trace.nodes().get(0).computed().weights()).containsExactly(0, 1);
        assertThat(trace.nodes().get(1).computed().weights()).containsExactly(1, 0);
    }

    @Test
    void severalLinksOfAWordShareItsWeight() throws IOException {
        AttentionFile file = AttentionFile.read(file("0-0 1-0 2p1\n"), beside("a b c\n", "x y z\n"), Optional.empty());
        Trace trace = trace(file);
        assertThat(trace.nodes().get(0).computed().weights()).containsExactly(0.5f, 0.5f, 0);
        assertThat(trace.nodes().get(2).computed().weights()).containsOnly(0);
        assertThat(keys(file)).contains("attention.links-taken");
    }

    @Test
    void linksCanBeSaidToNameTheTargetFirst() throws IOException {
        AttentionFile file =
                AttentionFile.read(file("0-1\n"), beside("a b\n", "x y\n"), Optional.of(Orientation.TARGET_ROWS));
        assertThat(trace(file).nodes().get(0).computed().weights()).containsExactly(0, 1);
        assertThat(keys(file)).isEmpty();
    }

    @Test
    void linksOfNaaclCountFromOne() throws IOException {
        AttentionFile file = read("0001 1 2 S\n0001 2 1 P\n");
        assertThat(file.form()).isEqualTo(AttentionForm.NAACL);
        assertThat(trace(file).nodes().get(0).computed().weights()).containsExactly(0, 1);
    }

    @Test
    void jsonOfOneMatrixIsRead() throws IOException {
        AttentionFile file = read("[{\"source_sentence\":[\"a\",\"b\"],\"target_sentence\":[\"x\",\"y\",\"z\"],"
                + "\"attention_matrix\":[[0.75,0.25],[0.5,0.5],[0.125,0.875]]}]");
        isAsExpected(file, AttentionForm.JSON, "a b", "x y z");
    }

    @Test
    void matricesWithNamesCanBeChosen() throws IOException {
        AttentionFile file = read("{\"0\":{\"source\":\"a b\",\"translation\":\"x\",\"attentions\":["
                + "{\"name\":\"one\",\"value\":[[1,0]]},{\"name\":\"two\",\"value\":[[0.5,0.5]]}]}}");
        Told told = file.sentences().get(0);
        assertThat(told.matrices()).containsExactly("mean", "max", "one", "two");
        assertThat(weights(told, "mean")).containsExactly(0.75f, 0.25f);
        assertThat(weights(told, "max")).containsExactly(1, 0.5f);
        assertThat(weights(told, "two")).containsExactly(0.5f, 0.5f);
        assertThatThrownBy(() -> told.trace("", "three")).isInstanceOf(InputException.class);
    }

    private static float[] weights(Told told, String matrix) {
        return told.trace("", matrix).nodes().get(0).computed().weights();
    }

    /** The recipes of the README: {@code np.savez(file, cross_attentions=[layer, 1, head, T, S], source=…, target=…)}. */
    @ParameterizedTest
    @ValueSource(strings = {"2 2 1 2", "2 1 2 1 2"})
    void layersAndHeadsOfHuggingFaceCanBeChosen(String shape) throws IOException {
        float[] numbers = {1, 0, 0, 1, 0.5f, 0.5f, 0.25f, 0.75f};
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        arrays.put(
                "cross_attentions",
                NumpyArray.of(
                        numbers,
                        Stream.of(shape.split(" ")).mapToInt(Integer::parseInt).toArray()));
        arrays.put("source", NumpyArray.of(List.of("▁a", "</s>")));
        arrays.put("target", NumpyArray.of(List.of("▁x")));
        Told told = read(npz(arrays)).sentences().get(0);
        assertThat(told.source()).containsExactly("▁a", "</s>");
        assertThat(told.matrices())
                .startsWith("mean", "max", "layer 1 mean", "layer 1 max", "layer 2 mean", "layer 2 max")
                .endsWith("layer 2 head 2");
        assertThat(weights(told, "layer 1 mean")).containsExactly(0.5f, 0.5f);
        assertThat(weights(told, "layer 2 head 2")).containsExactly(0.25f, 0.75f);
        assertThat(weights(told, "layer 2 max")).containsExactly(0.5f, 0.75f);
    }

    /** {@code torch.stack(outputs.cross_attentions)} with its axis of sentences: {@code [layer, 1, head, T, S]}. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theAxisOfSentencesMayStandBetweenLayersAndHeads(int sentences) throws IOException {
        float[] numbers = new float[2 * sentences * 2 * 3 * 2];
        for (int block = 0; block < numbers.length / 6; block++) {
            System.arraycopy(WEIGHTS, 0, numbers, 6 * block, 6);
        }
        AttentionFile file = read(npz(Map.of("cross_attentions", NumpyArray.of(numbers, 2, sentences, 2, 3, 2))));
        assertThat(file.sentences()).hasSize(sentences);
        isAsExpected(file, AttentionForm.NUMPY, "1 2", "1 2 3");
    }

    @Test
    void nestedListsOfHuggingFaceAreReadAsJson() throws IOException {
        String layers = "[[[[1,0]],[[0,1]]],[[[0.5,0.5]],[[0.25,0.75]]]]";
        for (String json : List.of(layers, layers.replace("[[[[", "[[[[[").replace("]],[[[", "]]],[[[[") + "]")) {
            Told told = read("{\"source\":[\"Ġa\",\"</s>\"],\"target\":[\"Ġx\"],\"cross_attentions\":" + json + "}")
                    .sentences()
                    .get(0);
            assertThat(weights(told, "layer 2 head 2")).containsExactly(0.25f, 0.75f);
        }
    }

    private Path npz(Map<String, NumpyArray> arrays) throws IOException {
        Path file = folder.resolve("file.npz");
        try (OutputStream out = Files.newOutputStream(file)) {
            NumpyFile.write(out, arrays);
        }
        return file;
    }

    @Test
    void paddedSentencesOfOneArrayAreTrimmed() throws IOException {
        float[] padded = new float[2 * 3 * 4];
        for (int t = 0; t < 3; t++) {
            padded[t] = WEIGHTS[2 * t];
            padded[4 + t] = WEIGHTS[2 * t + 1];
        }
        padded[12] = 1;
        AttentionFile file = AttentionFile.read(
                npz(Map.of("a", NumpyArray.of(padded, 2, 3, 4))), beside("a b\nc\n", "x y z\nw\n"), Optional.empty());
        isAsExpected(file, AttentionForm.NUMPY, "a b", "x y z");
        assertThat(file.sentences().get(1).source()).containsExactly("c");
        assertThat(keys(file)).contains("attention.trimmed", "attention.sums-right");
    }

    @Test
    void anArrayOfNothingClaimsNoSentences() throws IOException {
        Path file = npz(Map.of("a", NumpyArray.of(new float[0], Integer.MAX_VALUE, 0, 5)));
        assertThatThrownBy(() -> read(file)).isInstanceOf(InputException.class);
    }

    @Test
    void numberedArraysAreSentences() throws IOException {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        arrays.put("arr_0", NumpyArray.of(WEIGHTS, 3, 2));
        arrays.put("arr_1", NumpyArray.of(new float[] {1}, 1, 1));
        assertThat(read(npz(arrays)).sentences()).hasSize(2);
    }

    @Test
    void aSquareMatrixIsTakenAsItsFormDoesAndSaysSo() throws IOException {
        String text = "0 ||| x ||| -1 ||| a ||| 2 2\n0.75 0.25\n0.5 0.5\n\n";
        AttentionFile file = read(text);
        assertThat(keys(file)).contains("attention.taken-target-rows");
        Trace turned = trace(AttentionFile.read(file(text), Beside.NOTHING, Optional.of(Orientation.SOURCE_ROWS)));
        assertThat(turned.nodes().get(0).computed().weights()).containsExactly(0.75f, 0.5f);
    }

    @Test
    void sentencesWhoseSizesTellDecideForThoseThatAreSquare() throws IOException {
        AttentionFile file = read(
                """
                0 ||| x ||| 0 ||| a ||| 2 2
                0.75 0.5
                0.25 0.5

                1 ||| x y ||| 0 ||| a ||| 3 2
                0.75 0.5 0.125
                0.25 0.5 0.875
                """);
        assertThat(trace(file).nodes().get(1).computed().weights()).containsExactly(0.5f, 0.5f);
        assertThat(keys(file)).doesNotContain("attention.taken-target-rows");
    }

    @Test
    void rowsThatDoNotSumToOneAreReported() throws IOException {
        AttentionFile file = read("0 ||| x ||| -1 ||| a b ||| 3 2\n0.5 0.25 0\n0.5 0.5 0.5\n\n");
        assertThat(file.remarks())
                .filteredOn(remark -> remark.key().equals("attention.sums-off"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.values()).containsExactly("2", "2", "0.75", "1.50", "0"));
    }

    @Test
    void anEmptyOutputAmongOthersIsLeftOutWithAWord() throws IOException {
        AttentionFile file = read("0 |||  ||| 0 ||| a ||| 2 1\n0.5 0.5\n\n1 ||| x ||| 0 ||| a ||| 2 2\n1 0\n0 1\n\n");
        assertThat(file.sentences()).hasSize(1);
        assertThat(keys(file)).contains("attention.skipped");
    }

    @Test
    void theBeamsOfSockeyeAreATree() throws IOException {
        AttentionFile file = read("{\"id\":\"s\",\"number_steps\":3,\"predicted_ids\":[[4,5],[6,3],[3,0]],"
                + "\"predicted_tokens\":[[\"the\",\"a\"],[\"cat\",\"</s>\"],[\"</s>\",\"<pad>\"]],"
                + "\"parent_ids\":[[0,0],[0,1],[0,1]],\"scores\":[[0.25,1.5],[0.5,2],[0.75,2]],"
                + "\"normalized_scores\":[[0.25,1.5],[0.25,1],[0.25,1]]}\n");
        Trace trace = file.sentences().get(0).trace("", "");
        assertThat(trace.nodes().stream().map(Node::token)).containsExactly("the", "a", "cat", "</s>", "</s>");
        assertThat(trace.best().text()).isEqualTo("the cat");
        assertThat(trace.hypotheses()).hasSize(2);
        assertThat(trace.nodes().get(2).logProbability()).isEqualTo(-0.25);
        assertThat(trace.hypotheses().get(1).finished()).isTrue();
    }

    @Test
    void theAnswerOfSeq2SeqVisHasAMatrixAnOutput() throws IOException {
        AttentionFile file = read("{\"encoder\":[{\"token\":\"a\"},{\"token\":\"b\"}],"
                + "\"decoder\":[[{\"token\":\"x\"},{\"token\":\"y\"},{\"token\":\"</s>\"}],[{\"token\":\"z\"}]],"
                + "\"attn\":[[[0.75,0.25],[0.5,0.5],[0.125,0.875]],[[0.75,0.25]]],\"scores\":[-0.5,-1],\"beam\":2}");
        isAsExpected(file, AttentionForm.SEQ2SEQ_VIS, "a b", "x y </s>");
        assertThat(trace(file).hypotheses()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just a text",
                "a ||| b ||| c",
                "0 ||| x ||| 0 ||| a ||| 2 2\n0.5 half\n0 1\n",
                "0 ||| x ||| 0 ||| a ||| 2 2\n0.5 0.5\n0 0 1\n",
                "0 ||| x ||| 0 ||| a ||| 9 9\n0.5 0 0 0.5\n0.5 0 0 0.5\n",
                "0 ||| x ||| 0 ||| a ||| 2 2\nNaN 0.5\n-1 1\n",
                "999999-999999\n",
                "{\"source\":1}",
                "[1, 2",
                "{\"attention\":[[1]],\"attention\":[[1]]}",
                "{\"attention\":[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]}",
                "{\"predicted_tokens\":[[\"a\"]],\"parent_ids\":[[7]],\"scores\":[[0]]}",
                "{\"predicted_tokens\":[[\"<pad>\"]],\"parent_ids\":[[0]],\"scores\":[[0]]}",
                "{\"attn\":[[[1]]],\"decoder\":[],\"encoder\":[]}"
            })
    void whatIsNoAttentionIsOneSentence(String text) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> trace(read(file))).isInstanceOf(InputException.class);
    }
}
