package glimpse.session.reopen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import glimpse.draw.Drawing;
import glimpse.draw.Theme;
import glimpse.export.Inscription;
import glimpse.export.Picture;
import glimpse.figure.Place;
import glimpse.figure.alignment.AlignmentOptions;
import glimpse.figure.alignment.Shown;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import glimpse.words.InputException;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that stand alone; what they do is looked at where there is a browser. */
class PageTest {

    private static final Path TRACE = Path.of("sample-models/english-chinese/opening.trace.json");

    /** A word that would end the script, open a comment, and break a text of JavaScript. */
    private static final String HOSTILE = "</script><!--<script>\"'&\u0001\u2028";

    private static final String HOSTILE_JSON = "\"</script><!--<script>\\\"'&\\u0001\\u2028\"";

    @TempDir
    Path folder;

    private static Trace trace() throws IOException {
        String json = Files.readString(TRACE).replace("\"cat\"", HOSTILE_JSON);
        return TraceJson.read(new StringReader(json), "trace");
    }

    private static Keepsake kept() throws IOException {
        Trace trace = trace();
        Place place = new Place(trace.best().last(), 2);
        return new Keepsake(
                trace, new KeptView("alignment", place, OptionalInt.empty(), Shown.WEIGHTS, AlignmentOptions.DEFAULT));
    }

    private Path page() throws IOException {
        Keepsake kept = kept();
        Path file = folder.resolve("a.html");
        Inscription said =
                Inscription.of(kept.trace(), kept.view().place().leaf()).titled("<b>\"Tom\" & Jerry</b>");
        picture(said.enclosing(kept.enclosure())).write(file);
        return file;
    }

    private static Picture picture(Inscription said) {
        return Picture.of(new Drawing().figure(40, 30, Theme.LIGHT.canvas()), said);
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @Test
    void whatAPersonWroteNeverBecomesMarkup() throws IOException {
        String html = Files.readString(page());
        assertThat(count(html, "<script")).isEqualTo(3);
        assertThat(count(html, "</script>")).isEqualTo(3);
        assertThat(html).doesNotContain("<!--").doesNotContain("<b>").doesNotContain("\u2028");
        assertThat(html).contains("<title>&lt;b&gt;&quot;Tom&quot; &amp; Jerry&lt;/b&gt;</title>");
    }

    @Test
    void itAsksTheNetworkForNothing() throws IOException {
        String html = Files.readString(page());
        assertThat(html).contains("default-src 'none'");
        assertThat(html.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContainPattern("(src|href)=|https?://|url\\(");
    }

    @Test
    void itOpensAgainWithEveryCharacter() throws IOException {
        Keepsake again = Keepsake.in(page()).orElseThrow();
        assertThat(again.view()).isEqualTo(kept().view());
        assertThat(again.trace().source().tokens()).contains(HOSTILE);
    }

    @Test
    void thereIsNoPageOfNothing() throws IOException {
        Path file = folder.resolve("b.html");
        Picture empty = picture(Inscription.PLAIN.enclosing(Optional.empty()));
        assertThatThrownBy(() -> empty.write(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--plain");
        assertThat(file).doesNotExist();
    }

    @Test
    void aPageOfSomebodyElseHasNothingToOpen() throws IOException {
        Path file = Files.writeString(folder.resolve("c.html"), "<!DOCTYPE html><p>glimpse-view</p>");
        assertThatThrownBy(() -> Keepsake.in(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("carries no trace");
    }

    @Test
    void itBeginsWithTheViewInABrowser() throws Exception {
        String dom = inBrowser("");
        assertThat(dom).contains("Step 2 of ");
        assertThat(count(dom, "class=\"ground\""))
                .isEqualTo((long) trace().source().length()
                        * trace().path(trace().best().last()).size());
        assertThat(dom).contains("aria-labelledby=\"alignmentTitle alignmentDescription\"");
    }

    @Test
    void buttonsAndArrowKeysLeadToOtherSteps() throws Exception {
        assertThat(inBrowser("document.getElementById('next').click();")).contains("Step 3 of ");
        assertThat(inBrowser(key("ArrowRight") + key("ArrowRight"))).contains("Step 4 of ");
        assertThat(inBrowser(key("ArrowLeft") + key("ArrowLeft"))).contains("Step 1 of ");
    }

    @Test
    void thePointerIsToldWhatItIsOnInEitherLanguage() throws Exception {
        String hover = "document.getElementById('language').click();"
                + "document.querySelectorAll('.ground')[0].dispatchEvent(new MouseEvent('mouseover',{bubbles:true}));";
        assertThat(inBrowser(hover)).containsPattern("<p id=\"pointed\">[^<]*看向[^<]*%</p>");
    }

    private static String key(String name) {
        return "document.dispatchEvent(new KeyboardEvent('keydown',{key:'" + name + "',bubbles:true}));";
    }

    /** The page as a browser has it after some script, without the texts that the page carries. */
    private String inBrowser(String script) throws IOException, InterruptedException {
        Optional<Path> browser = browser();
        assumeThat(browser).as("a browser").isPresent();
        String html = Files.readString(page()).replace("</body>", "<script>" + script + "</script></body>");
        Path file = Files.writeString(folder.resolve("acted.html"), html);
        Path output = folder.resolve("dom");
        List<String> command = new ArrayList<>(List.of(browser.get().toString()));
        command.addAll(List.of("--headless", "--no-sandbox", "--disable-gpu", "--lang=en"));
        command.add("--user-data-dir=" + folder.resolve("profile"));
        command.add("--dump-dom");
        command.add(file.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("ended").isTrue();
        return Files.readString(output, StandardCharsets.UTF_8).replaceAll("(?s)<script.*?</script>", "");
    }

    private static Optional<Path> browser() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
