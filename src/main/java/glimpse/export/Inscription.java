package glimpse.export;

import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a picture says of itself in words that are not seen, so that it can be told later, and searched for, what it shows.
 *
 * @param texts by keyword, as the PNG specification names them where it does
 * @param language of the picture's own words, as BCP 47 has it
 * @param enclosure what the file carries beside the picture
 */
public record Inscription(Map<String, String> texts, String language, Optional<Enclosure> enclosure) {

    private static final String TITLE = "Title";
    private static final String SOURCE = "Source text";
    private static final String OUTPUT = "Output text";
    private static final String SOFTWARE = "Software";

    /** Of a picture of which there is nothing to say but which program made it. */
    public static final Inscription PLAIN = new Inscription(Map.of());

    public Inscription {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.put(SOFTWARE, software());
        texts = Map.copyOf(all);
    }

    /** In English. */
    public Inscription(Map<String, String> texts) {
        this(texts, "en", Optional.empty());
    }

    /** Of a picture of one output of a trace, which ends at a node. */
    public static Inscription of(Trace trace, int leaf) {
        return new Inscription(Map.of(
                TITLE, trace.model().name(),
                SOURCE, trace.source().text(),
                OUTPUT, output(trace, leaf)));
    }

    /** Of a picture of several models. */
    public static Inscription ofModels(List<String> names) {
        return new Inscription(Map.of(TITLE, String.join(", ", names)));
    }

    /** With another title. */
    public Inscription titled(String title) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.put(TITLE, title);
        return new Inscription(all, language, enclosure);
    }

    /** Of a picture whose words are of this language. */
    public Inscription in(Locale locale) {
        return new Inscription(texts, locale.toLanguageTag(), enclosure);
    }

    /** Of a file that carries something, or nothing, beside the picture. */
    public Inscription enclosing(Optional<Enclosure> carried) {
        return new Inscription(texts, language, carried);
    }

    /** What is drawn of which model; the program's name where nothing is said. */
    public String title() {
        return texts.getOrDefault(TITLE, texts.get(SOFTWARE));
    }

    /** What was read and what was written for it; the title where the picture is not of one sentence. */
    public String description() {
        return texts.containsKey(SOURCE) ? texts.get(SOURCE) + " → " + texts.getOrDefault(OUTPUT, "") : title();
    }

    String program() {
        return texts.get(SOFTWARE);
    }

    /** An output that the search threw away has no text of its own. */
    private static String output(Trace trace, int leaf) {
        return trace.hypotheses().stream()
                .filter(hypothesis -> hypothesis.last() == leaf)
                .map(Hypothesis::text)
                .findFirst()
                .orElseGet(() -> trace.path(leaf).stream().map(Node::token).collect(Collectors.joining(" ")));
    }

    private static String software() {
        String version = Inscription.class.getPackage().getImplementationVersion();
        return version == null ? "Glimpse" : "Glimpse " + version;
    }
}
