package glimpse.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.words.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumpyFileTest {

    /** Written by NumPy. */
    private static final Path FILES = Path.of("src/test/resources/numpy");

    private static final float[] ZERO_TO_FIVE = {0, 1, 2, 3, 4, 5};

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"arrays.npz", "deflated.npz"})
    void everyTypeOfNumberIsReadAsNumPyWroteIt(String file) {
        Map<String, NumpyArray> arrays = NumpyFile.read(FILES.resolve(file));
        List<String> numbers =
                arrays.keySet().stream().filter(name -> name.startsWith("c_")).toList();
        assertThat(numbers).hasSize(14);
        for (String name : numbers) {
            assertThat(arrays.get(name).shape()).as(name).containsExactly(2, 3);
            assertThat(arrays.get(name).floats()).as(name).containsExactly(ZERO_TO_FIVE);
        }
        assertThat(arrays.get("bool").floats()).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(arrays.get("single").floats()).containsExactly(2.5f);
    }

    @Test
    void columnsFirstAreTurnedIntoRowsFirst() {
        Map<String, NumpyArray> arrays = NumpyFile.read(FILES.resolve("arrays.npz"));
        assertThat(arrays.get("fortran").floats()).containsExactly(ZERO_TO_FIVE);
        assertThat(arrays.get("fortran3").doubles())
                .containsExactly(IntStream.range(0, 24).asDoubleStream().toArray());
    }

    @Test
    void textsAreReadWithEveryCharacter() {
        Map<String, NumpyArray> arrays = NumpyFile.read(FILES.resolve("arrays.npz"));
        assertThat(arrays.get("words").texts()).containsExactly("▁Das", "ist", "😀");
        assertThat(arrays.get("bytes").texts()).containsExactly("ab", "c");
    }

    @Test
    void theHeaderOfTheSecondVersionIsRead() {
        assertThat(NumpyFile.read(FILES.resolve("version2.npy"))
                        .get(NumpyFile.ONLY)
                        .floats())
                .containsExactly(ZERO_TO_FIVE);
    }

    @Test
    void pythonObjectsAreRefusedByTheirType() {
        assertThatThrownBy(() -> NumpyFile.read(FILES.resolve("objects.npy")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("O")
                .hasMessageContaining("Python objects");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = folder.resolve("written.npz");
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        arrays.put("weights", NumpyArray.of(ZERO_TO_FIVE, 3, 2));
        arrays.put("words", NumpyArray.of(List.of("▁Das", "", "😀")));
        try (OutputStream out = Files.newOutputStream(file)) {
            NumpyFile.write(out, arrays);
        }
        Map<String, NumpyArray> read = NumpyFile.read(file);
        assertThat(read.keySet()).containsExactly("weights", "words");
        assertThat(read.get("weights").shape()).containsExactly(3, 2);
        assertThat(read.get("weights").floats()).containsExactly(ZERO_TO_FIVE);
        assertThat(read.get("words").texts()).containsExactly("▁Das", "", "😀");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2147483647, 2147483647, 2147483647), }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (9999999999,), }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }",
                "{'descr': '<U0', 'fortran_order': False, 'shape': (1000000000,), }",
                "{'descr': '<f4', 'descr': '<f4', 'shape': (2,), }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'more': 1}",
                "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': __import__('os'), }"
            })
    void aHeaderThatDoesNotFitTheBytesIsRefused(String header) {
        ByteBuffer npy = npy(header, new byte[8]);
        assertThatThrownBy(() -> NumpyArray.read(npy, "x")).isInstanceOf(InputException.class);
    }

    @Test
    void sizesInTheSpellingOfAnOldPythonAreRead() {
        ByteBuffer npy = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1L, 2L), }", new byte[8]);
        assertThat(NumpyArray.read(npy, "x").shape()).containsExactly(1, 2);
    }

    private static ByteBuffer npy(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer npy = ByteBuffer.allocate(10 + text.length + data.length);
        npy.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'})
                .put(new byte[] {1, 0, (byte) text.length, (byte) (text.length >> 8)})
                .put(text)
                .put(data);
        return npy.flip();
    }

    @Test
    void aFileThatUnpacksBeyondMeasureIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("a.npy"));
            for (int i = 0; i < 64; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        Path file = Files.write(folder.resolve("bomb.npz"), bomb.toByteArray());
        assertThatThrownBy(() -> NumpyFile.read(file)).isInstanceOf(InputException.class);
    }

    @Test
    void aByteThatChangedIsNoticed() throws IOException {
        byte[] bytes = Files.readAllBytes(FILES.resolve("arrays.npz"));
        bytes[200] ^= 1;
        Path file = Files.write(folder.resolve("changed.npz"), bytes);
        assertThatThrownBy(() -> NumpyFile.read(file)).isInstanceOf(InputException.class);
    }
}
