package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What one command gave: its exit code and what it wrote. */
record Outcome(int code, String out, String err) {

    /** Runs a command with no window to open. */
    static Outcome of(Object... arguments) {
        return of(Words.ENGLISH, arguments);
    }

    static Outcome of(Words words, Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                words,
                false);
        int code = Main.run(console, Optional.empty(), texts);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What it wrote to standard output, after it went well. */
    String good() {
        assertThat(err).isEmpty();
        assertThat(code).isZero();
        return out;
    }

    /** The one sentence that it said of bad input. */
    String sentence() {
        assertThat(code).as(err).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err).endsWith(System.lineSeparator());
        String sentence = err.stripTrailing();
        assertThat(sentence.lines()).as("one sentence").hasSize(1);
        assertThat(sentence).doesNotContain("Exception").doesNotContain("java.").doesNotContain("  ");
        return sentence;
    }
}
