package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.modelfile.NumberArray;
import glimpse.modelfile.SafeTensors;
import glimpse.modelfile.container.Containers;
import glimpse.modelfile.container.NumberType;
import glimpse.modelfile.container.Value;
import glimpse.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code glimpse import}: what it says of a checkpoint, and the one sentence for each that it cannot open. */
class ImportCommandTest {

    private static final Path LAYOUTS = Path.of("src/test/resources/layouts");
    private static final Path BENTREVETT = LAYOUTS.resolve("bentrevett");
    private static final Path JOEY = LAYOUTS.resolve("joeynmt_luong_2");

    @TempDir
    private Path folder;

    private Path output;

    @BeforeEach
    void aNewFolder() {
        output = folder.resolve("model");
    }

    private Outcome imported(Object... arguments) {
        return Outcome.of(Stream.of(Stream.of("import"), Stream.of(arguments), Stream.of("--output", output))
                .flatMap(s -> s)
                .toArray());
    }

    /** A checkpoint of a layout with something done to its arrays, as safetensors. */
    private Path changed(Path checkpoint, Consumer<Map<String, NumberArray>> change) throws IOException {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        collect(Containers.read(checkpoint), arrays);
        change.accept(arrays);
        Path file = folder.resolve("changed.safetensors");
        try (OutputStream out = Files.newOutputStream(file)) {
            SafeTensors.write(out, arrays, NumberType.F32);
        }
        return file;
    }

    private static void collect(Value value, Map<String, NumberArray> arrays) {
        if (value instanceof Value.Entries entries) {
            entries.entries().forEach((name, child) -> {
                if (child instanceof Value.Array array) {
                    arrays.put(name, new NumberArray(array.shape(), array.doubles()));
                } else {
                    collect(child, arrays);
                }
            });
        }
    }

    private static Path bentrevett() {
        return BENTREVETT.resolve("tut3-model.pt");
    }

    @Test
    void theReportSaysWhatWasRecognisedAndWhatWasTakenForGranted() throws IOException {
        String report = imported(bentrevett(), "--source-vocabulary", BENTREVETT.resolve("source.txt"))
                .good();
        assertThat(report)
                .contains("Recognised: bentrevett/pytorch-seq2seq")
                .contains("decoder.attention.attn_fc.weight")
                .contains("11 source words, 9 target words")
                .contains("The 11 source words come from source.txt.")
                .contains("The target words are not known: the 9 numbers stand for them")
                .contains("A source begins with <sos> (number 2).")
                .contains("s_0 = tanh(W_s [→h_N; ←h_1] + b_s)")
                .doesNotContain("Left over");
        assertThat(Files.readString(output.resolve("import.json")))
                .contains("\"layout\": \"bentrevett\"")
                .contains("\"sentence\": \"A source begins with <sos> (number 2).\"");
    }

    @Test
    void theReportSpeaksChinese() {
        Outcome outcome = Outcome.of(Words.CHINESE, "import", bentrevett(), "--output", output);
        assertThat(outcome.good()).contains("识别为").contains("源句以 <sos>（编号 2）开头。");
    }

    @Test
    void withoutWordsTheirNumbersAreReadAndWritten() {
        imported(bentrevett()).good();
        String trace = Outcome.of("trace", output, "--source", "5 4 10").good();
        assertThat(trace).contains("\"ids\":[2,5,4,10,3]").contains("\"<sos>\",\"5\",\"4\",\"10\",\"<eos>\"");
    }

    @Test
    void arraysThatNothingWasMadeOfAreToldOf() throws IOException {
        Path file = changed(bentrevett(), arrays -> arrays.put("decoder.gate.weight", ones(2, 3)));
        assertThat(imported(file).good()).contains("Left over").contains("decoder.gate.weight [2, 3]");
    }

    @Test
    void aWrappedStateDictIsOpenedLikeABareOne() throws IOException {
        Path file = changed(bentrevett(), arrays -> {
            Map<String, NumberArray> bare = Map.copyOf(arrays);
            arrays.clear();
            bare.forEach((name, array) -> arrays.put("model.module." + name, array));
        });
        assertThat(imported(file).good()).contains("(bentrevett)").doesNotContain("Left over");
    }

    private static NumberArray ones(int rows, int columns) {
        double[] values = new double[rows * columns];
        java.util.Arrays.fill(values, 1);
        return new NumberArray(List.of(rows, columns), values);
    }

    private void refused(Path file, String said, Object... more) {
        Object[] all = Stream.concat(Stream.of(file), Stream.of(more)).toArray();
        assertThat(imported(all).sentence()).contains(said);
        assertThat(output).doesNotExist();
    }

    @Test
    void aMissingArrayIsNamed() throws IOException {
        refused(
                changed(bentrevett(), arrays -> arrays.remove("decoder.rnn.weight_hh_l0")),
                "lacks the array decoder.rnn.weight_hh_l0");
    }

    @Test
    void anArrayOfAnotherShapeIsNamed() throws IOException {
        refused(
                changed(bentrevett(), arrays -> arrays.put("decoder.fc_out.weight", ones(9, 4))),
                "projection.weight would have the shape [9, 4]");
    }

    @Test
    void anArrayThatIsNotFiniteIsNamed() throws IOException {
        refused(
                changed(
                        bentrevett(),
                        arrays -> arrays.get("decoder.fc_out.weight").values()[3] = Double.NaN),
                "projection.weight holds numbers that are not finite");
    }

    @Test
    void gatesOfNoCellAreNamed() throws IOException {
        refused(
                changed(bentrevett(), arrays -> arrays.put("decoder.rnn.weight_hh_l0", ones(10, 5))),
                "has 2 times as many rows as columns");
    }

    @Test
    void whereTwoLayoutsFitBothAreNamedUntilOneIsChosen() throws IOException {
        Path both = changed(bentrevett(), arrays -> {
            for (String name : List.of("Wa", "Ua", "Va")) {
                arrays.put("decoder.attention." + name + ".weight", ones(2, 2));
            }
            arrays.put("encoder.gru.weight_ih_l0", ones(2, 2));
            arrays.put("decoder.gru.weight_ih_l0", ones(2, 2));
            arrays.put("decoder.out.weight", ones(2, 2));
        });
        refused(both, "More than one layout fits the arrays: pytorch-tutorial, bentrevett; say which with --layout.");
        assertThat(imported(both, "--layout", "bentrevett").good()).contains("(bentrevett)");
    }

    @Test
    void arraysOfNoKnownLayoutAreListed() throws IOException {
        Path unknown = changed(bentrevett(), arrays -> {
            arrays.clear();
            arrays.put("transformer.wte.weight", ones(2, 2));
        });
        refused(unknown, "no known layout: transformer.wte.weight");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            joeynmt | The layout joeynmt does not fit: the checkpoint lacks src_embed.lut.weight
            keras   | --layout is "keras", which is not known""")
    void aLayoutThatIsNotThatOfTheArraysIsRefused(String layout, String said) {
        refused(bentrevett(), said, "--layout", layout);
    }

    @Test
    void aVocabularyOfAnotherLengthIsRefused() throws IOException {
        Path words = Files.writeString(folder.resolve("words.txt"), "<unk>\n<pad>\n<sos>\n<eos>\none\n");
        refused(bentrevett(), "words.txt' has 5 words, but the weights are made for 11", "--source-vocabulary", words);
    }

    @Test
    void aVocabularyThatIsNoneIsRefused() throws IOException {
        Path words = Files.writeString(folder.resolve("words.json"), "{\"a\": \"b\"}");
        refused(bentrevett(), "words.json' is no vocabulary", "--source-vocabulary", words);
    }

    @Test
    void wordsWhoseNumbersHaveAGapAreRefused() throws IOException {
        Path words = Files.writeString(folder.resolve("words.json"), "{\"a\": 0, \"b\": 2}");
        refused(bentrevett(), "does not number its words from 0 on without a gap", "--target-vocabulary", words);
    }

    @Test
    void whatTheArraysDoNotTellIsAskedFor() throws IOException {
        Path file = changed(JOEY.resolve("best.ckpt"), arrays -> {
            arrays.remove("decoder.bridge_layer.weight");
            arrays.remove("decoder.bridge_layer.bias");
            arrays.keySet().removeIf(name -> !name.contains("."));
        });
        refused(file, "The arrays do not tell start: add --set start=, followed by one of: last, zero.");
        refused(file, "start is \"first\", which is not known; it can be one of: last, zero.", "--set", "start=first");
        assertThat(imported(file, "--set", "start=zero").good()).contains("s^k_0 = 0");
    }

    @Test
    void aSettingThatContradictsTheArraysIsRefused() {
        refused(bentrevett(), "--set cell=lstm contradicts the arrays", "--set", "cell=lstm");
    }

    @Test
    void aSettingThatNothingAsksForIsRefused() {
        refused(bentrevett(), "--set colour means nothing for this checkpoint", "--set", "colour=red");
    }

    @Test
    void mergesCannotBeMadeUp() {
        refused(bentrevett(), "--source-tokenizer cannot be bpe", "--source-tokenizer", "bpe");
    }

    @Test
    void twoFilesWithTheSameArraysAreRefused() {
        refused(bentrevett(), "which an earlier file has too", bentrevett());
    }

    @Test
    void aFolderWithOtherThingsIsLeftAlone() throws IOException {
        Files.createDirectory(output);
        Path mine = Files.writeString(output.resolve("mine.txt"), "mine");
        assertThat(imported(bentrevett()).sentence()).contains("is not empty: give --output a new folder");
        assertThat(output.toFile().listFiles()).containsExactly(mine.toFile());
    }

    @Test
    void anEarlierImportIsWrittenOver() {
        imported(bentrevett()).good();
        imported(bentrevett()).good();
    }

    @Test
    void aModelWithNoWordForUnknownOnesRefusesThem() {
        Path tutorial = LAYOUTS.resolve("tutorial");
        imported(
                        tutorial.resolve("encoder.pt"),
                        tutorial.resolve("decoder.pt"),
                        "--source-vocabulary",
                        tutorial.resolve("source.txt"))
                .good();
        assertThat(Outcome.of("trace", output, "--source", "w3 nowhere").sentence())
                .contains("The vocabulary lacks the word 'nowhere'");
    }
}
