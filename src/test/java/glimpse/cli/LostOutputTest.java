package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Output that nobody got is a fault, unless its reader went away. */
class LostOutputTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }

    private int inspect(OutputStream out) {
        Path model = folder.resolve("tiny");
        TinyModel.write(model);
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Words.ENGLISH,
                false);
        return Main.run(console, Optional.empty(), "inspect", model.toString());
    }

    @Test
    void aFullDiskIsSaid() {
        assertThat(inspect(new PipedOutput(failing("No space left on device")))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written");
    }

    @Test
    void aReaderThatHasEnoughIsNoFault() {
        assertThat(inspect(new PipedOutput(failing("Broken pipe")))).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
