package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.modelfile.NumberArray;
import glimpse.modelfile.SafeTensors;
import glimpse.modelfile.container.NumberType;
import glimpse.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model folder with something wrong in it is refused with a sentence that names the file and the fault. */
class BadModelTest {

    @TempDir
    Path folder;

    private Path weights;
    private Path description;

    @BeforeEach
    void write() {
        TinyModel.write(folder.resolve("tiny"));
        weights = folder.resolve("tiny/weights.safetensors");
        description = folder.resolve("tiny/model.json");
    }

    private String sentence() {
        Path output = folder.resolve("trace.json");
        String sentence = Outcome.of("trace", folder.resolve("tiny"), "--source", "the cat", "--output", output)
                .sentence();
        assertThat(output).doesNotExist();
        return sentence;
    }

    private static void edit(Path file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private void editArray(String name, UnaryOperator<NumberArray> change) throws IOException {
        Map<String, NumberArray> arrays = SafeTensors.read(weights);
        arrays.computeIfPresent(name, (key, array) -> change.apply(array));
        try (OutputStream out = Files.newOutputStream(weights)) {
            SafeTensors.write(out, arrays, NumberType.F32);
        }
    }

    private void header(String json) throws IOException {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + text.length).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(weights, file.putLong(text.length).put(text).array());
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThat(Outcome.of("trace", folder.resolve("none"), "--source", "x").sentence())
                .contains("There is no model in '" + folder.resolve("none") + "'");
    }

    @Test
    void theSentenceComesInChinese() {
        assertThat(Outcome.of(Words.CHINESE, "trace", folder.resolve("none"), "--source", "x")
                        .sentence())
                .contains("中没有模型");
    }

    @Test
    void truncatedWeightsSayHowMuchIsThere() throws IOException {
        byte[] all = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(all, all.length - 100));
        assertThat(sentence()).contains("weights.safetensors' is cut short");
    }

    @Test
    void weightsCutInsideTheHeaderAreRefused() throws IOException {
        Files.write(weights, Arrays.copyOf(Files.readAllBytes(weights), 60));
        assertThat(sentence()).contains("is not a safetensors file");
        Files.write(weights, new byte[3]);
        assertThat(sentence()).contains("is cut short: 8 bytes are needed, 3 are there");
    }

    @Test
    void aHeaderThatIsNotJsonIsRefused() throws IOException {
        header("{\"a\": nothing}");
        assertThat(sentence()).contains("its header is not the JSON of one");
    }

    @Test
    void sizesThatOverflowAreRefused() throws IOException {
        header("{\"a\":{\"dtype\":\"F32\",\"shape\":[2000000000,2000000000,2000000000],\"data_offsets\":[0,0]}}");
        assertThat(sentence()).contains("the array a of shape").contains("does not fit its 0 bytes");
    }

    @Test
    void negativeSizesAreRefused() throws IOException {
        header("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1,-1],\"data_offsets\":[0,4]}}    ");
        assertThat(sentence()).contains("the array a of shape");
    }

    @Test
    void weightsOfOtherShapesThanTheDescriptionAsksForAreNamed() throws IOException {
        edit(description, json -> json.replace("\"size\": 8", "\"size\": 10"));
        assertThat(sentence())
                .contains("the array bridge.weight has the shape [8, 8]; the description asks for [10, 8]");
    }

    @Test
    void anArrayWithoutShapeIsRefused() throws IOException {
        editArray("encoder.embedding", array -> new NumberArray(List.of(), new double[1]));
        assertThat(sentence()).contains("encoder.embedding has the shape []");
    }

    @Test
    void aMissingArrayIsNamed() throws IOException {
        editArray("attention.energy", array -> null);
        assertThat(sentence()).contains("lacks the array attention.energy");
    }

    @Test
    void weightsThatAreNotFiniteAreNamed() throws IOException {
        editArray("attention.energy", array -> {
            double[] values = array.values().clone();
            values[1] = Double.NaN;
            return new NumberArray(array.shape(), values);
        });
        assertThat(sentence()).contains("attention.energy holds numbers that are not finite");
    }

    @Test
    void weightsThatRunOverWhileComputingAreAFaultOfTheModel() throws IOException {
        for (String name : List.of("readout.bias", "projection.weight")) {
            editArray(name, array -> {
                double[] values = array.values().clone();
                Arrays.fill(values, 3e38);
                return new NumberArray(array.shape(), values);
            });
        }
        assertThat(sentence()).contains("numbers run over at step 1");
    }

    @Test
    void aVocabularyOfTheWrongLengthIsToldFromAWrongShape() throws IOException {
        edit(folder.resolve("tiny/target.vocabulary"), text -> text + "龙\n");
        assertThat(sentence()).contains("target.vocabulary' has 10 words, but the weights are made for 9");
    }

    @Test
    void aVocabularyWithoutSpecialWordsIsRefused() throws IOException {
        edit(folder.resolve("tiny/source.vocabulary"), text -> text.replace("<pad>\n", ""));
        assertThat(sentence()).contains("must begin with the four lines <pad> <unk> <s> </s>");
    }

    @Test
    void aVocabularyThatIsMissingOrNoTextIsNamed() throws IOException {
        Path vocabulary = folder.resolve("tiny/source.vocabulary");
        Files.write(vocabulary, new byte[] {(byte) 0xc3, (byte) 0x28});
        assertThat(sentence()).isEqualTo("'" + vocabulary + "' is not UTF-8 text; save it in that encoding.");
        Files.write(vocabulary, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
        assertThat(sentence()).startsWith("'" + vocabulary + "' is a compressed file: unpack it first");
        Files.delete(vocabulary);
        assertThat(sentence()).isEqualTo("There is no file '" + vocabulary + "'.");
    }

    @Test
    void anUnknownFieldIsNamedByItsPath() throws IOException {
        edit(description, json -> json.replace("\"directions\"", "\"direction\""));
        assertThat(sentence()).contains("the field network.encoder.direction is not known; known are: cell, layers");
    }

    @Test
    void aWrongKindOfValueIsNamedByItsPath() throws IOException {
        edit(description, json -> json.replace("\"layers\": 1", "\"layers\": \"one\""));
        assertThat(sentence()).contains("network.encoder.layers is \"one\"; it should look like 1");
        edit(description, json -> json.replace("\"layers\": \"one\"", "\"layers\": 1.5"));
        assertThat(sentence()).contains("network.encoder.layers is 1.5");
    }

    @Test
    void anUnknownChoiceSaysWhatCanBeChosen() throws IOException {
        edit(description, json -> json.replace("\"additive\"", "\"addtive\""));
        assertThat(sentence()).contains("attention.score is \"addtive\"").contains("scaled-dot");
        edit(description, json -> json.replace("\"gru\"", "\"grue\""));
        assertThat(sentence()).contains("network.encoder.cell is \"grue\"").contains("lstm");
    }

    @Test
    void aDescriptionOfAnotherFormatIsRefused() throws IOException {
        edit(description, json -> json.replace("glimpse-model/1", "glimpse-model/9"));
        assertThat(sentence()).contains("says the format \"glimpse-model/9\"; this program reads glimpse-model/1");
    }

    @Test
    void aDescriptionThatIsNotJsonSaysWhere() throws IOException {
        edit(description, json -> json.replaceFirst("\"format\":", "\"format\""));
        assertThat(sentence()).contains("model.json' is not JSON").contains("line 2, column");
        for (String text : List.of("", "null", "[]", "7", "{} {}", "{name: 1}")) {
            Files.writeString(description, text);
            assertThat(sentence()).containsAnyOf("must hold one JSON object", "is not JSON");
        }
    }
}
