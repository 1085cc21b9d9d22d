package glimpse.modelfile.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import glimpse.words.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pickles that mean harm, or are broken. They are written as characters of Latin-1, one a byte. */
class HostilePickleTest {

    private static final String TENSOR = "ctorch._utils\n_rebuild_tensor_v2\n";
    private static final String STORAGE = "((U\7storagectorch\nFloatStorage\nU\1" + "0U\3cpuK\4tQ";

    @TempDir
    private Path folder;

    private Value read(String pickle) throws IOException {
        Path file = folder.resolve("x.pkl");
        Files.write(file, pickle.getBytes(StandardCharsets.ISO_8859_1));
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Containers.read(file));
    }

    private void refused(String pickle, String says) {
        assertThatThrownBy(() -> read(pickle))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(says);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void aCallIsRefusedByName(String name, String pickle) {
        refused(pickle, "refuses to load " + name);
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                arguments("posix.system", "\u0080\2cposix\nsystem\nX\4\0\0\0echo\u0085R."),
                arguments("posix.system", "cposix\nsystem\n(S'echo'\ntR."),
                arguments("posix.system", "\u0080\4\u008c\5posix\u008c\6system\u0093\u008c\4echo\u0085R."),
                arguments("posix.system", "(S'echo'\niposix\nsystem\n."),
                arguments("posix.system", "\u0080\2(cposix\nsystem\nX\4\0\0\0echoo."),
                // called, and thrown away
                arguments("posix.system", "\u0080\2cposix\nsystem\nX\4\0\0\0echo\u0085R0N."),
                // never called
                arguments("builtins.eval", "\u0080\2c__builtin__\neval\n."),
                // what follows is broken
                arguments("builtins.exec", "\u0080\2cbuiltins\nexec\nR"),
                arguments("builtins.getattr", "\u0080\2cbuiltins\ngetattr\n(cargparse\nNamespace\nX\1\0\0\0atR."),
                // functions of bystanders are no classes
                arguments("torch.nn.functional.relu", "\u0080\2ctorch.nn.functional\nrelu\n)R."),
                arguments("torchtext.utils.download", "\u0080\2ctorchtext.utils\ndownload\n)R."),
                arguments("torch.hub.load", "\u0080\2ctorch.hub\nload\n)R."),
                // an object of a class that nobody knows, with no parts of a module
                arguments("evil.Thing", "\u0080\2cevil\nThing\n)\u0081}X\1\0\0\0aK\1sb."));
    }

    @Test
    void aListThatHoldsItselfIsRefused() {
        refused("\u0080\2]q\0h\0a.", "holds itself");
        refused("\u0080\2}q\0X\1\0\0\0ah\0s.", "holds itself");
    }

    @Test
    void depthIsRefusedBeforeItOverflows() {
        refused("\u0080\2" + "]".repeat(50_000) + "a".repeat(49_999) + ".", "deep");
        refused("\u0080\2" + "(".repeat(50_000) + "t".repeat(50_000) + ".", "deep");
        refused("\u0080\2]" + "\u0085".repeat(100_000) + ".", "deep");
    }

    @Test
    void aChainThatIsOnlyDeepThroughWhatIsSharedIsRefused() {
        StringBuilder chain = new StringBuilder("\u0080\2(]q\0");
        for (int i = 1; i < 5000; i++) {
            chain.append("]h\0ap0\n");
        }
        refused(chain + "t.", "deep");
    }

    @Test
    void listsOfListsThatDoubleAreRefused() {
        refused("\u0080\2]" + "q\0h\0\u0086".repeat(60) + ".", "more objects");
    }

    @Test
    void aPickleOfNothingButEmptyListsIsRefused() {
        refused("\u0080\2(" + "]".repeat(3_000_000) + "t.", "more objects");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aBrokenPickleIsRefused(String pickle) {
        refused(pickle, "damaged");
    }

    static Stream<String> broken() {
        return Stream.of(
                "\u0080\2.",
                "\u0080\2N",
                "\u0080\2t.",
                "\u0080\2u.",
                "\u0080\2(K\1u.",
                "\u0080\2}(K\1u.",
                "\u0080\2h\5.",
                "\u0080\2K",
                "\u0080\2Na.",
                "\u0080\2NNs.",
                "\u0080\2(N0.",
                "\u0080\2NNR.",
                "\u0080\2o.",
                "\u0080\2X\u00ff\u00ff\u00ff\u00ffab.",
                "\u0080\4\u008d\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007fab.",
                "\u0080\4\u008e\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffab.",
                "\u0080\2\u008b\u00ff\u00ff\u00ff\u007f1.",
                "(I" + "9".repeat(5000) + "\nl.",
                "(Ixyz\nl.",
                "(Fxyz\nl.",
                "\u0080\2\u0082\1.");
    }

    @Test
    void twoKeysThatReadTheSameAreRefused() {
        refused("\u0080\2}(K\1NX\1\0\0\0" + "1Nu.", "two entries called 1");
    }

    @Test
    void anArrayWithoutItsStorageIsRefused() {
        refused("\u0080\2" + TENSOR + "(" + STORAGE + "K\0)))tR.", "damaged");
        refused("\u0080\2" + TENSOR + STORAGE + "K\0))tR.", "lacks 0");
        refused("\u0080\2" + TENSOR + "(NK\0))tR.", "cannot be made");
        refused("\u0080\2" + TENSOR + ")R.", "cannot be made");
    }

    @Test
    void textsAndNumbersOfTheOldestProtocolAreRead() throws IOException {
        assertThat(read("(lp0\nI1\naI01\naL-5L\naF1.5\naS'a\\x41\\n\\''\naVx\\u4e2d\na."))
                .hasToString("Items[items=[Whole[number=1], Flag[flag=true], Whole[number=-5], Real[number=1.5], "
                        + "Text[text=aA\n'], Text[text=x中]]]");
    }
}
