package glimpse.session.reopen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.draw.Drawing;
import glimpse.draw.Theme;
import glimpse.export.Enclosure;
import glimpse.export.Inscription;
import glimpse.export.Picture;
import glimpse.figure.Place;
import glimpse.figure.alignment.AlignmentOptions;
import glimpse.figure.alignment.Shown;
import glimpse.figure.alignment.Span;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import glimpse.words.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepsakeTest {

    private static final Path TRACE = Path.of("sample-models/english-chinese/opening.trace.json");

    @TempDir
    Path folder;

    private static Trace trace() {
        try (Reader in = Files.newBufferedReader(TRACE)) {
            return TraceJson.read(in, "trace");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final AlignmentOptions OPTIONS =
            new AlignmentOptions(true, false, true, false, new Span(2, 5), Span.WHOLE);

    private static KeptView view(Trace trace, int step) {
        return new KeptView("beams", new Place(trace.best().last(), step), OptionalInt.of(1), Shown.SCORES, OPTIONS);
    }

    private Path written(String name, Optional<Enclosure> enclosure) {
        Path file = folder.resolve(name);
        Picture.of(new Drawing().figure(40, 30, Theme.LIGHT.canvas()), Inscription.PLAIN.enclosing(enclosure))
                .write(file);
        return file;
    }

    private static String json(Trace trace) throws IOException {
        StringWriter json = new StringWriter();
        TraceJson.write(trace, json);
        return json.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.svg", "a.pdf", "a.html"})
    void aPictureGivesBackItsTraceAndItsView(String name) throws IOException {
        Trace trace = trace();
        Keepsake kept = new Keepsake(trace, view(trace, 2));
        Keepsake again = Keepsake.in(written(name, kept.enclosure())).orElseThrow();
        assertThat(again.view()).isEqualTo(kept.view());
        assertThat(json(again.trace())).isEqualTo(json(trace));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.svg", "a.pdf", "a.gif"})
    void aPictureThatCarriesNothingIsSaidToBeOne(String name) {
        Path file = written(name, Optional.empty());
        assertThatThrownBy(() -> Keepsake.in(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("carries no trace");
    }

    @Test
    void whatIsNoPictureIsLeftToOthers() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "0-0 1-1");
        assertThat(Keepsake.in(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.svg", "a.pdf", "a.html"})
    void whereverAFileIsCutShortItIsOneSentence(String name) throws IOException {
        Trace trace = trace();
        byte[] whole = Files.readAllBytes(written(name, new Keepsake(trace, view(trace, 1)).enclosure()));
        for (int part = 1; part < 16; part++) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, 16 + whole.length * part / 20));
            try {
                Keepsake.in(cut);
            } catch (InputException fault) {
                assertThat(fault.getMessage()).contains("picture");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.svg", "a.pdf", "a.html"})
    void aViewOutsideItsTraceIsDamage(String name) {
        Trace trace = trace();
        Path file = written(name, new Keepsake(trace, view(trace, 1000)).enclosure());
        assertThatThrownBy(() -> Keepsake.in(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void anotherTextIsDamage() {
        Path file = written("a.png", Enclosure.of("{\"format\":\"something\"}"));
        assertThatThrownBy(() -> Keepsake.in(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void whatUnpacksWithoutEndIsDamage() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 80; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        String text = Base64.getEncoder().encodeToString(bomb.toByteArray());
        Path file = Files.writeString(
                folder.resolve("a.svg"), "<svg><metadata id=\"glimpse-view\">" + text + "</metadata></svg>");
        assertThatThrownBy(() -> Keepsake.in(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aChunkThatClaimsToBeHugeIsDamage() throws IOException {
        byte[] png = Files.readAllBytes(written("a.png", Optional.empty()));
        png[8] = 0x7f; // the first byte of the first chunk's length
        Path file = Files.write(folder.resolve("b.png"), png);
        assertThatThrownBy(() -> Keepsake.in(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("damaged");
    }
}
