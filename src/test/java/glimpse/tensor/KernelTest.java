package glimpse.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The kernel that multiplies fits the processor. */
class KernelTest {

    @Test
    void aProcessorWithAvx2GetsNoSseKernel() {
        assumeThat(System.getenv("OPENBLAS_CORETYPE")).as("a kernel asked for").isNullOrEmpty();
        Kernel kernel = Kernel.chosen();
        assertThat(kernel.core()).isNotBlank();
        assertThat(kernel.isTooNarrow()).as(kernel.toString()).isFalse();
    }

    @Test
    void whatTheProcessorHasIsWhatTheSystemSaysOfIt() throws IOException {
        Path said = Path.of("/proc/cpuinfo");
        assumeThat(said).exists();
        String text = Files.readString(said);
        assumeThat(text).contains("flags");
        assertThat(Kernel.chosen().wideProcessor()).isEqualTo(text.contains(" avx2 "));
    }

    @Test
    void anSseKernelIsTooNarrowOnlyWhereThereIsAvx2() {
        assertThat(new Kernel("Prescott", true).isTooNarrow()).isTrue();
        assertThat(new Kernel("Prescott", false).isTooNarrow()).isFalse();
        assertThat(new Kernel("Haswell", true).isTooNarrow()).isFalse();
    }
}
