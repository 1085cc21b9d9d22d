package glimpse.modelfile.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import glimpse.modelfile.container.Value.Array;
import glimpse.modelfile.container.Value.Entries;
import glimpse.words.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives that mean harm, or are broken. */
class HostileArchiveTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(archive);

    private HostileArchiveTest stored(String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        return this;
    }

    private HostileArchiveTest packed(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        return this;
    }

    private byte[] bytes() throws IOException {
        zip.close();
        return archive.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("x.pt"), content);
    }

    private void refused(byte[] content, String says) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> Containers.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(says)
                .hasMessageContaining(file.toString());
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A pickle of one array over a storage that is said to have four numbers. */
    private static byte[] tensor(long offset, String shape, String strides) {
        return latin("ctorch._utils\n_rebuild_tensor_v2\n((Vstorage\nctorch\nFloatStorage\nV0\nVcpu\nL4L\ntQ" + "L"
                + offset + "L\n" + tuple(shape) + tuple(strides) + "I00\nNtR.");
    }

    private static String tuple(String numbers) {
        StringBuilder tuple = new StringBuilder("(");
        for (String number : numbers.split(" ")) {
            tuple.append(number.isEmpty() ? "" : "L" + number + "L\n");
        }
        return tuple.append('t').toString();
    }

    private Value tensorOf(int bytes, long offset, String shape, String strides) throws IOException {
        stored("a/data.pkl", tensor(offset, shape, strides)).stored("a/data/0", new byte[bytes]);
        return Containers.read(file(bytes()));
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                arguments(0, "5", "1"),
                arguments(1, "4", "1"),
                arguments(5, "1", "1"),
                arguments(-1, "2", "1"),
                arguments(3, "4", "-1"),
                arguments(0, "2 2", "1"),
                arguments(0, "-2", "1"),
                arguments(0, "2", "9223372036854775807"),
                arguments(9223372036854775807L, "2", "1"),
                arguments(0, "3 3", "4611686018427387904 4611686018427387904"),
                // ten gigabytes of one number
                arguments(0, "50000 50000", "0 0"),
                arguments(0, "2147483647 2147483647 2147483647", "0 0 0"),
                arguments(0, "99999999999", "0"),
                arguments(0, "1 ".repeat(65).strip(), "1 ".repeat(65).strip()));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void anArrayThatDoesNotFitItsStorageIsRefused(long offset, String shape, String strides) {
        assertThatThrownBy(() -> tensorOf(16, offset, shape, strides))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("x.pt");
    }

    @Test
    void aStorageShorterThanItIsSaidToBeIsRefused() {
        assertThatThrownBy(() -> tensorOf(12, 0, "3", "1"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the storage 0 has 4 numbers of type F32, but there are 12 bytes of it");
    }

    @Test
    void anArrayWithoutNumbersMayHaveAnyStrides() throws IOException {
        Array empty = (Array) tensorOf(16, 4, "0 2147483647 2147483647", "1 0 7");
        assertThat(empty.floats()).isEmpty();
    }

    @Test
    void aDimensionOfOneMayHaveAnyStride() throws IOException {
        Array row = (Array) tensorOf(16, 0, "1 4", "-9223372036854775808 1");
        assertThat(row.floats()).hasSize(4);
    }

    @Test
    void manyArraysOfTheSameNumbersAreRefused() throws IOException {
        String one = new String(tensor(0, "1000 1000", "0 0"), StandardCharsets.ISO_8859_1).replace("R.", "R");
        stored("data.pkl", latin("(" + one.repeat(8) + "l.")).stored("data/0", new byte[16]);
        refused(bytes(), "more objects");
    }

    @Test
    void storagesOfTheOtherOrderOfBytesAreTurned() throws IOException {
        byte[] one = ByteBuffer.allocate(16).putFloat(1.5f).array();
        stored("a/data.pkl", tensor(0, "", ""))
                .stored("a/byteorder", latin("big"))
                .stored("a/data/0", one);
        assertThat(((Array) Containers.read(file(bytes()))).floats()).containsExactly(1.5f);
    }

    @Test
    void unknownEntriesAreIgnored() throws IOException {
        stored("name/version", latin("3\n"))
                .stored("name/data.pkl", latin("}."))
                .stored("name/.data/id", latin("7"));
        assertThat(((Entries) Containers.read(file(bytes()))).entries()).isEmpty();
    }

    @Test
    void anEntryThatLeadsOutOfItsFolderIsRefused() throws IOException {
        refused(
                stored("a/data.pkl", latin("}."))
                        .stored("a/../../etc/x", new byte[1])
                        .bytes(),
                "a/../../etc/x");
    }

    @Test
    void anEntryFromTheRootIsRefused() throws IOException {
        refused(stored("/a/data.pkl", latin("}.")).bytes(), "leads out of its folder");
    }

    @Test
    void twoEntriesOfOneNameAreRefused() throws IOException {
        byte[] two = stored("a/data.pkl", latin("}."))
                .stored("b/data.pkl", latin("}."))
                .bytes();
        String text = new String(two, StandardCharsets.ISO_8859_1).replace("b/data.pkl", "a/data.pkl");
        refused(latin(text), "two entries called a/data.pkl");
    }

    @Test
    void aPackedCheckpointIsRefused() throws IOException {
        refused(packed("a/data.pkl", latin("}.")).bytes(), "a/data.pkl encrypted or packed");
    }

    @Test
    void aProgramIsNoCheckpoint() throws IOException {
        refused(
                stored("a/data.pkl", latin("}."))
                        .stored("a/constants.pkl", latin("}."))
                        .bytes(),
                "TorchScript");
    }

    private static byte[] numpy(String header, int bytes) {
        ByteBuffer array = ByteBuffer.allocate(10 + header.length() + bytes).order(ByteOrder.LITTLE_ENDIAN);
        return array.put(latin("\u0093NUMPY"))
                .put(new byte[] {1, 0})
                .putShort((short) header.length())
                .put(latin(header))
                .array();
    }

    @Test
    void aBombIsRefused() throws IOException {
        byte[] zeros = numpy("{'descr': '<f4', 'fortran_order': False, 'shape': (10000000,), }", 40_000_000);
        refused(packed("a.npy", zeros).bytes(), "more than twice its size");
    }

    @Test
    void smallArraysMayPackWell() throws IOException {
        byte[] zeros = numpy("{'descr': '<f4', 'fortran_order': False, 'shape': (1000000,), }", 4_000_000);
        Value read = Containers.read(file(packed("a.npy", zeros).bytes()));
        assertThat(((Array) ((Entries) read).entries().get("a")).floats()).hasSize(1_000_000);
    }

    @Test
    void anArrayThatUnpacksToLessThanItSaysIsRefusedWhenItIsRead() throws IOException {
        byte[] longer = packed("a.npy", numpy("{'descr': '<f8', 'fortran_order': False, 'shape': (30,), }", 160))
                .bytes();
        int listed = new String(longer, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        ByteBuffer fields = ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN);
        fields.putInt(listed + 24, fields.getInt(listed + 24) + 80);
        Array array =
                (Array) ((Entries) Containers.read(file(longer))).entries().get("a");
        assertThatThrownBy(array::doubles).isInstanceOf(InputException.class).hasMessageContaining("damaged");
    }

    static Stream<String> headers() {
        return Stream.of(
                "",
                "{'descr': '<f4', 'fortran_order': False, }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1000, 1000000, 1000000), }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (5,), }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }",
                "{'descr': '<U0', 'fortran_order': False, 'shape': (2000000,), }",
                "{'descr': '<U9999999', 'fortran_order': False, 'shape': (2,), }",
                "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }",
                "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void aHeaderOfNumpyThatCannotBeIsRefused(String header) throws IOException {
        refused(numpy(header, 16), "x.pt");
    }

    @Test
    void aZipFileCutAnywhereIsRefusedOrRead() throws IOException {
        byte[] sound = Files.readAllBytes(Expected.FOLDER.resolve("views.zip.pt"));
        for (int length = 4; length < sound.length; length += 13) {
            refused(Arrays.copyOf(sound, length), "damaged");
        }
    }

    @Test
    void anOlderFileCutAnywhereIsRefused() throws IOException {
        byte[] sound = Files.readAllBytes(Expected.FOLDER.resolve("views.legacy.pt"));
        for (int length = 16; length < sound.length; length += 13) {
            refused(Arrays.copyOf(sound, length), "damaged");
        }
    }
}
