package glimpse.modelfile.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.modelfile.container.Value.Array;
import glimpse.modelfile.container.Value.Entries;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorFlowJsTest {

    private static final String WEIGHTS =
            """
            [{"name": "lstm/kernel", "shape": [2, 2], "dtype": "float32"},
             {"name": "lstm/bias", "shape": [2], "dtype": "float32", "quantization": {"dtype": "float16"}},
             {"name": "count", "shape": [], "dtype": "int32"}]""";

    @TempDir
    private Path folder;

    private Value read(String paths, String weights) throws IOException {
        return Containers.read(Files.writeString(
                folder.resolve("model.json"),
                "{\"modelTopology\": {\"layers\": [{\"units\": 64, \"rate\": 0.5}]}, \"weightsManifest\": [{\"paths\": "
                        + paths + ", \"weights\": " + weights + "}]}"));
    }

    /** Two files, the first of which ends within a number. */
    private void shards() throws IOException {
        ByteBuffer data = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        data.putFloat(1).putFloat(2).putFloat(3).putFloat(4);
        data.putShort((short) 0x3c00).putShort((short) 0xc000).putInt(7);
        Files.write(folder.resolve("a.bin"), Arrays.copyOf(data.array(), 6));
        Files.write(folder.resolve("b.bin"), Arrays.copyOfRange(data.array(), 6, 24));
    }

    @Test
    void arraysLieOneAfterAnotherAcrossTheFiles() throws IOException {
        shards();
        Map<String, Value> model = ((Entries) read("[\"a.bin\", \"b.bin\"]", WEIGHTS)).entries();
        Map<String, Value> weights = ((Entries) model.get("weights")).entries();
        assertThat(((Array) weights.get("lstm/kernel")).floats()).containsExactly(1, 2, 3, 4);
        assertThat(((Array) weights.get("lstm/bias")).floats()).containsExactly(1, -2);
        assertThat(((Array) weights.get("count")).wholes()).containsExactly(7);
        assertThat(model.get("modelTopology"))
                .hasToString("Entries[entries={layers=Items[items=[Entries[entries={units=Whole[number=64], "
                        + "rate=Real[number=0.5]}]]]}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[\"../a.bin\"]", "[\"/etc/passwd\"]", "[\"..\"]", "[\"\"]", "[3]", "\"a.bin\"", "[\"none.bin\"]"
            })
    void onlyFilesBesideTheModelAreOpened(String paths) {
        assertThatThrownBy(() -> read(paths, WEIGHTS)).isInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"name\": \"x\", \"shape\": [7], \"dtype\": \"float32\"}]",
                "[{\"name\": \"x\", \"shape\": [-1], \"dtype\": \"float32\"}]",
                "[{\"name\": \"x\", \"shape\": [2147483647, 2147483647, 9], \"dtype\": \"float32\"}]",
                "[{\"name\": \"x\", \"shape\": [1.5], \"dtype\": \"float32\"}]",
                "[{\"name\": \"x\", \"shape\": [1], \"dtype\": \"string\"}]",
                "[{\"name\": \"x\", \"shape\": [1], \"dtype\": \"float32\", \"quantization\": {\"dtype\": \"uint8\"}}]",
                "[{\"shape\": [1], \"dtype\": \"float32\"}]",
                "[{\"name\": \"x\", \"shape\": [1], \"dtype\": \"int32\"}, {\"name\": \"x\", \"shape\": [1], \"dtype\": \"int32\"}]",
                "[3]"
            })
    void weightsThatCannotBeAreRefused(String weights) throws IOException {
        shards();
        assertThatThrownBy(() -> read("[\"a.bin\", \"b.bin\"]", weights)).isInstanceOf(InputException.class);
    }

    @Test
    void aPileOfBracketsIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "{\"a\":" + "[".repeat(100_000));
        assertThatThrownBy(() -> Containers.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("deep");
    }
}
