package glimpse.export;

import glimpse.trace.PlainJson;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a picture carries as a page that stands alone: a script in it draws the steps from the trace, in any browser. */
final class HtmlExport {

    private static final Pattern PLACE = Pattern.compile("@(\\w+)@");

    /** How many placeholders a text of the page has at most. */
    private static final Object[] PLACEHOLDERS = {"{0}", "{1}", "{2}"};

    private HtmlExport() {}

    /** @throws InputException if nothing is carried that could be drawn */
    static void write(Picture picture, OutputStream out) throws IOException {
        Inscription said = picture.inscription();
        Enclosure carried = said.enclosure().orElseThrow(() -> new InputException("fault.page-of-nothing"));
        Map<String, String> parts = Map.of(
                "language", text(said.language()),
                "program", text(said.program()),
                "title", text(said.title()),
                "description", text(said.description()),
                "style", resource("page.css"),
                "script", resource("page.js"),
                "words", inert(words()),
                "carried", inert(carried.text()));
        String page = PLACE.matcher(resource("page.html"))
                .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
        out.write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String written) {
        return new SvgText().text(written).toString();
    }

    /** JSON that no parser of HTML can take for anything else: its signs of markup stand within texts only. */
    private static String inert(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String words() throws IOException {
        StringWriter json = new StringWriter();
        PlainJson.write(Map.of("en", words(Words.ENGLISH), "zh", words(Words.CHINESE)), json);
        return json.toString();
    }

    private static Map<String, Object> words(Words words) {
        Map<String, Object> texts = new TreeMap<>();
        words.names("page").forEach(name -> texts.put(name, words.get("page." + name, PLACEHOLDERS)));
        return texts;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlExport.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
