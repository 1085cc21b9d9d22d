package glimpse.export;

import java.util.Optional;

/** What an SVG or a page carries: an element of its own, which what a person wrote cannot be taken for. */
final class MarkupEnclosure {

    /** What an SVG carries, as base 64. */
    static final String METADATA = "<metadata id=\"" + Enclosure.NAME + "\">";

    /** What a page carries, as JSON without signs of markup. */
    static final String SCRIPT = "<script type=\"application/json\" id=\"" + Enclosure.NAME + "\">";

    private MarkupEnclosure() {}

    static Optional<Enclosure> find(String markup) {
        return between(markup, METADATA, "</metadata>")
                .map(Enclosure::ofBase64)
                .or(() -> between(markup, SCRIPT, "</script>").flatMap(Enclosure::of));
    }

    private static Optional<String> between(String markup, String opening, String closing) {
        int start = markup.indexOf(opening);
        int end = start < 0 ? -1 : markup.indexOf(closing, start);
        if (start >= 0 && end < 0) {
            throw new IllegalArgumentException("the element has no end");
        }
        return end < 0 ? Optional.empty() : Optional.of(markup.substring(start + opening.length(), end));
    }
}
