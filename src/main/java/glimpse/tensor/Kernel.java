package glimpse.tensor;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Which of its kernels OpenBLAS multiplies with on this processor.
 *
 * @param core its name for the family of processors that it takes this one for, as {@code Zen} or {@code SkylakeX}
 * @param wideProcessor whether the processor has AVX2
 */
public record Kernel(String core, boolean wideProcessor) {

    /** Those that know no more than SSE. */
    private static final Set<String> NARROW = Set.of(
            "katmai",
            "coppermine",
            "northwood",
            "prescott",
            "banias",
            "atom",
            "core2",
            "penryn",
            "dunnington",
            "nehalem",
            "athlon",
            "opteron",
            "opteron(sse3)",
            "barcelona",
            "bobcat",
            "nano",
            "generic");

    private static final Pattern LIBRARY = Pattern.compile("(lib)?openblas(\\.so|\\.dylib|\\.dll|\\.\\d).*");

    /** ND4J's number for processors that have AVX2; 3 stands for AVX-512 too. */
    private static final int AVX2 = 2;

    /** That of this process; loads the natives where that was not done yet. */
    public static Kernel chosen() {
        Nd4j.getExecutioner();
        Path wrapper = Path.of(Loader.load(openblas.class));
        String core = NativeLibrary.getInstance(library(wrapper.getParent()).toString())
                .getFunction("openblas_get_corename")
                .invokeString(new Object[0], false);
        return new Kernel(core, hasAvx2());
    }

    /** OpenBLAS itself, which JavaCPP keeps beside its wrapper. */
    private static Path library(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            LIBRARY.matcher(file.getFileName().toString()).matches())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no OpenBLAS in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasAvx2() {
        return NativeOpsHolder.getInstance().getDeviceNativeOps().optimalLevel() >= AVX2;
    }

    /** Whether a faster kernel would have fitted the processor. */
    public boolean isTooNarrow() {
        return wideProcessor && NARROW.contains(core.toLowerCase(Locale.ROOT));
    }
}
