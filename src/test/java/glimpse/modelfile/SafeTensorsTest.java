package glimpse.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import glimpse.modelfile.container.NumberType;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SafeTensorsTest {

    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

    @TempDir
    private Path folder;

    private Path file(long announced, String header, int dataBytes) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(8 + json.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        all.putLong(announced).put(json);
        return Files.write(folder.resolve("x.safetensors"), all.array());
    }

    private Path file(String header, int dataBytes) throws IOException {
        return file(header.getBytes(StandardCharsets.UTF_8).length, header, dataBytes);
    }

    private static String array(String name, String type, String shape, long from, long to) {
        return "\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":" + shape + ",\"data_offsets\":[" + from + ","
                + to + "]}";
    }

    private static void write(Path file, Map<String, NumberArray> arrays, NumberType type) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            SafeTensors.write(out, arrays, type);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"F64", "F32", "F16"})
    void whatIsWrittenIsReadAgain(NumberType type) throws IOException {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        arrays.put("weight", new NumberArray(List.of(2, 3), new double[] {1, -0.5, 0, 2048, 0x1p-24, -65504}));
        arrays.put("名前 \"é\"", new NumberArray(List.of(1), new double[] {Double.NEGATIVE_INFINITY}));
        arrays.put("empty", new NumberArray(List.of(0, 4), new double[0]));
        arrays.put("scalar", new NumberArray(List.of(), new double[] {2.5}));
        Path file = folder.resolve("x.safetensors");
        write(file, arrays, type);
        Map<String, NumberArray> read = SafeTensors.read(file);
        assertThat(read.keySet()).containsExactlyElementsOf(arrays.keySet());
        arrays.forEach((name, array) -> {
            assertThat(read.get(name).shape()).isEqualTo(array.shape());
            assertThat(read.get(name).values()).isEqualTo(array.values());
        });
    }

    @Test
    void theNumbersBeginAtAMultipleOfEight() throws IOException {
        Path file = folder.resolve("x.safetensors");
        write(file, Map.of("a", new NumberArray(List.of(1), new double[] {7})), NumberType.F64);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getLong(0) % 8).isZero();
        assertThat(bytes.getDouble(8 + (int) bytes.getLong(0))).isEqualTo(7);
    }

    @Test
    void everyTypeOfNumberIsReadAsOthersWriteIt() throws IOException {
        JsonObject expected = JsonParser.parseString(Files.readString(FIXTURES.resolve("container_dtypes.json")))
                .getAsJsonObject();
        Map<String, NumberArray> read = SafeTensors.read(FIXTURES.resolve("container_dtypes.safetensors"));
        assertThat(read.keySet()).isEqualTo(expected.keySet());
        for (String name : expected.keySet()) {
            List<Double> flat = new ArrayList<>();
            flatten(expected.getAsJsonObject(name).get("values"), flat);
            assertThat(read.get(name).values())
                    .as(name)
                    .containsExactly(flat.stream().mapToDouble(d -> d).toArray());
            assertThat(read.get(name).shape())
                    .extracting(Integer::doubleValue)
                    .isEqualTo(flatten(expected.getAsJsonObject(name).get("shape"), new ArrayList<>()));
        }
    }

    private static List<Double> flatten(JsonElement element, List<Double> into) {
        if (element instanceof JsonArray array) {
            array.forEach(each -> flatten(each, into));
        } else if (element.getAsJsonPrimitive().isBoolean()) {
            into.add(element.getAsBoolean() ? 1.0 : 0.0);
        } else {
            into.add(element.getAsDouble());
        }
        return into;
    }

    @Test
    void notesInTheHeaderAndSpacesAfterItArePassedOver() throws IOException {
        String header = "{\"__metadata__\":{\"format\":\"pt\"}," + array("a", "F32", "[2]", 0, 8) + "}     ";
        assertThat(SafeTensors.read(file(header, 8))).containsOnlyKeys("a");
    }

    @Test
    void anEmptyArrayMayShareItsPlaceWithItsNeighbour() throws IOException {
        String header = "{" + array("a", "F32", "[2]", 0, 8) + "," + array("b", "F32", "[0]", 0, 0) + "}";
        assertThat(SafeTensors.read(file(header, 8))).containsOnlyKeys("a", "b");
    }

    static Stream<Arguments> malformed() {
        String a = array("a", "F32", "[2]", 0, 8);
        return Stream.of(
                arguments("header is not the JSON", "", 0),
                arguments("header is not the JSON", "not json", 8),
                arguments("header is not the JSON", "[1, 2]", 8),
                arguments("header is not the JSON", "{" + a, 8),
                arguments("header is not the JSON", "{" + a + "} more", 8),
                arguments("header is not the JSON", "{\"a\":3}", 8),
                arguments("header is not the JSON", "{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}", 8),
                arguments(
                        "header is not the JSON",
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8,9]}}",
                        8),
                arguments("header is not the JSON", "{" + array("a", "F32", "[1.5]", 0, 8) + "}", 8),
                arguments("header is not the JSON", "{" + array("a", "F32", "[99999999999]", 0, 8) + "}", 8),
                arguments("two arrays called a", "{" + a + "," + a + "}", 8),
                arguments("type F8", "{" + array("a", "F8", "[8]", 0, 8) + "}", 8),
                arguments("does not fit", "{" + array("a", "F32", "[3]", 0, 8) + "}", 8),
                arguments("does not fit", "{" + array("a", "F32", "[-2]", 0, 8) + "}", 8),
                arguments("does not fit", "{" + array("a", "F32", "[-1,0]", 0, 0) + "}", 8),
                arguments("does not fit", "{" + array("a", "F32", "[2147483647,2147483647,2147483647]", 0, 8) + "}", 8),
                arguments("does not fit", "{" + array("a", "F64", "[1073741824,1073741824,2]", 0, 0) + "}", 8),
                arguments("overlap", "{" + a + "," + array("b", "F32", "[2]", 4, 12) + "}", 12),
                arguments("run backwards", "{" + array("a", "F32", "[2]", 8, 0) + "}", 8),
                arguments("run backwards", "{" + array("a", "F32", "[2]", -8, 0) + "}", 8),
                arguments("cut short", "{" + a + "}", 7));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("malformed")
    void aMalformedFileIsRefusedWithASentence(String says, String header, int dataBytes) throws IOException {
        String padded = header.isEmpty() ? "  " : header;
        Path file = file(padded, dataBytes);
        refused(file, says);
    }

    private static void refused(Path file, String says) {
        assertThatThrownBy(() -> SafeTensors.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(says)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aHeaderLongerThanTheFileIsRefused() throws IOException {
        refused(file(3000, "{}", 0), "announces a header");
        refused(file(Long.MAX_VALUE, "{}", 0), "announces a header");
        refused(file(-1, "{}", 0), "announces a header");
        refused(file(0, "{}", 0), "announces a header");
    }

    @Test
    void aFileShorterThanItsFirstNumberIsRefused() throws IOException {
        refused(Files.write(folder.resolve("x"), new byte[5]), "cut short");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        refused(folder.resolve("none"), "There is no file");
    }

    @Test
    void numbersThatAreNotFiniteAreNoticed() {
        assertThat(new NumberArray(List.of(2), new double[] {1, 2}).hasNonFinite())
                .isFalse();
        assertThat(new NumberArray(List.of(2), new double[] {1, Double.NaN}).hasNonFinite())
                .isTrue();
    }
}
