package glimpse.modelfile.container;

import static glimpse.modelfile.container.Expected.FOLDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import glimpse.modelfile.container.Value.Array;
import glimpse.modelfile.container.Value.Entries;
import glimpse.modelfile.container.Value.Flag;
import glimpse.modelfile.container.Value.Inert;
import glimpse.modelfile.container.Value.Items;
import glimpse.modelfile.container.Value.Nothing;
import glimpse.modelfile.container.Value.Real;
import glimpse.modelfile.container.Value.Text;
import glimpse.modelfile.container.Value.Whole;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainersTest {

    @TempDir
    private Path folder;

    private static Map<String, Value> entries(Value value) {
        return ((Entries) value).entries();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt_state_dict.zip.pt", "pt_state_dict.legacy.pt"})
    void arraysComeOutAsPyTorchSeesThemWhateverTheirStrides(String file) throws IOException {
        Expected.check(Expected.json("pt_expected.json").getAsJsonObject("state_dict"), Expected.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"views.zip.pt", "views.legacy.pt", "views.0.pkl", "views.2.pkl", "views.4.pkl"})
    void everyFormOfAFileGivesTheSameArrays(String file) throws IOException {
        Expected.check(Expected.json("views.json"), Expected.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrays.npz", "arrays.packed.npz"})
    void arraysOfNumpyAreReadStoredAndPacked(String file) throws IOException {
        JsonObject expected = Expected.json("views.json");
        expected.remove("bfloat16");
        Expected.check(expected, Expected.read(file));
    }

    @Test
    void singlePrecisionIsTheNearestToDouble() {
        Array array = (Array) entries(Expected.read("views.zip.pt")).get("float64");
        assertThat(array.type()).isEqualTo(NumberType.F64);
        for (int i = 0; i < array.count(); i++) {
            assertThat(array.floats()[i]).isEqualTo((float) array.doubles()[i]);
        }
    }

    @Test
    void wholeNumbersKeepAllTheirDigits() {
        Array array = (Array) entries(Expected.read("pt_state_dict.zip.pt")).get("i64");
        assertThat(array.wholes()).containsExactly(-1, 1L << 40);
        Array unsigned = (Array) entries(Expected.read("kinds.npz")).get("unsigned");
        assertThat(unsigned.doubles()).containsExactly(0x1p63, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt_checkpoint.zip.pt", "pt_checkpoint.legacy.pt"})
    void whatStandsBesideTheArraysIsReadWithThem(String file) throws IOException {
        Map<String, Value> checkpoint = entries(Expected.read(file));
        Expected.check(Expected.json("pt_expected.json").getAsJsonObject("state_dict"), checkpoint.get("model"));
        Inert options = (Inert) checkpoint.get("opt");
        assertThat(options.className()).isEqualTo("argparse.Namespace");
        assertThat(options.state().entries())
                .containsEntry("rnn_size", new Whole(128))
                .containsEntry("encoder_type", new Text("brnn"))
                .containsEntry("dropout", new Items(List.of(new Real(0.3))))
                .containsEntry("src", new Nothing());
        assertThat(entries(checkpoint.get("vocab")))
                .containsEntry(
                        "src", new Items(List.of(new Text("<unk>"), new Text("<pad>"), new Text("é"), new Text("中文"))))
                .containsEntry("tgt", new Entries(Map.of("<s>", new Whole(2), "</s>", new Whole(3))));
        assertThat(((Items) checkpoint.get("flags")).items())
                .containsExactly(new Flag(true), new Nothing(), new Real(0x1p70), new Real(-1.5), new Text("raw"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void everyProtocolSaysTheSame(int protocol) {
        Map<String, Value> values = entries(Expected.read("values." + protocol + ".pkl"));
        assertThat(((Inert) values.get("args")).state().entries())
                .containsOnly(
                        Map.entry("rate", new Real(0.5)),
                        Map.entry("name", new Text("x")),
                        Map.entry("none", new Nothing()));
        assertThat(((Array) values.get("history")).doubles()).containsExactly(0, 3, 1, 4, 2, 5);
        assertThat(values)
                .containsEntry("loss", new Real(2.5))
                .containsEntry("steps", new Whole(3))
                .containsEntry("large", new Real(0x1p70))
                .containsEntry("negative", new Whole(-1L << 40))
                .containsEntry("bytes", new Text("ÿ\u0000raw"))
                .containsEntry("counter", new Entries(Map.of("a", new Whole(2), "b", new Whole(1))))
                .containsEntry("default", new Entries(Map.of("x", new Whole(1))))
                .containsEntry(
                        "tuple", new Items(List.of(new Whole(1), new Items(List.of(new Real(2.5), new Flag(true))))))
                .containsEntry("size", new Items(List.of(new Whole(2), new Whole(3))))
                .containsEntry("frozen", new Items(List.of(new Text("a"))))
                .containsEntry("list", new Items(List.of()))
                .containsEntry("zh", new Text("中文é😀"))
                .containsEntry("long", new Text("x".repeat(5000)));
        assertThat(entries(values.get("index")).keySet()).containsExactly("1", "None", "[1, 2]");
    }

    @Test
    void numpysOtherKindsAreReadOrNamed() {
        Map<String, Value> kinds = entries(Expected.read("kinds.npz"));
        assertThat(((Array) kinds.get("columns")).floats()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(((Array) kinds.get("big")).floats()).containsExactly(0, 1, 2, 3);
        assertThat(((Array) kinds.get("u2")).wholes()).containsExactly(65535);
        assertThat(kinds)
                .containsEntry("texts", new Items(List.of(new Text("a"), new Text("bcé"), new Text("中"))))
                .containsEntry("text", new Text("hello"))
                .containsEntry("bytes", new Items(List.of(new Text("ab"), new Text("c"))))
                .containsEntry("objects", new Inert("numpy.ndarray", new Entries(Map.of("dtype", new Text("|O")))))
                .containsEntry("complex", new Inert("numpy.ndarray", new Entries(Map.of("dtype", new Text("<c16")))));
    }

    @Test
    void aLoneArrayOfNumpyIsRead() {
        Array lone = (Array) Expected.read("lone.npy");
        assertThat(lone.shape()).containsExactly(6, 4);
        assertThat(lone.floats()).startsWith(0, 6, 12, 18, 1);
    }

    @Test
    void safetensorsAreReadByTheSameDoor() {
        Value read = Containers.read(Path.of("src/test/resources/fixtures/container_dtypes.safetensors"));
        assertThat(((Array) entries(read).get("a.i32")).wholes()).containsExactly(-3, -2, -1, 0, 1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"module.zip.pt", "module.legacy.pt", "module.0.pkl"})
    void aModuleThatWasPickledWholeGivesItsStateDict(String file) throws IOException {
        Value read = Expected.read(file);
        assertThat(Modules.isModule(read)).isTrue();
        assertThat(((Inert) read).className()).isEqualTo("__main__.Both");
        Expected.check(Expected.json("module.json"), Modules.stateOf((Inert) read));
    }

    @Test
    void aModuleOfPyTorchItselfGivesItsStateDict() {
        Value read = Expected.read("pt_whole_module.zip.pt");
        assertThat(Modules.stateOf((Inert) read).entries())
                .containsOnlyKeys("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt_evil.zip.pt", "pt_evil_raw_pickle.pt"})
    void whatWouldBeRunIsRefusedByItsName(String file) {
        assertThatThrownBy(() -> Expected.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("refuses to load os.system")
                .hasMessageContaining(FOLDER.resolve(file).toString());
    }

    @Test
    void anyOtherFileIsNoCheckpoint() throws IOException {
        for (byte[] content : new byte[][] {
            {},
            {'P'},
            {(byte) 0x80},
            "hello, this is a text".getBytes(StandardCharsets.UTF_8),
            new byte[3000],
            Files.readAllBytes(Path.of("sample-models/dates/training.json"))
        }) {
            Path file = Files.write(folder.resolve("x"), content);
            assertThatThrownBy(() -> Containers.read(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("no checkpoint that can be read");
        }
    }

    @Test
    void aFolderOrNoFileIsSaidSo() {
        assertThatThrownBy(() -> Containers.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> Containers.read(folder.resolve("none")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("There is no file");
    }
}
