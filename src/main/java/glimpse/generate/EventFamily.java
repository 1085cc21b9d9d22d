package glimpse.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One family of events, such as elections: its sorts, of which each has its headline and its words; the bodies of reports
 * on any of them; and sentences of the same matter that are beside the point.
 *
 * <p>In its file a sort is {@code = name: headline} with its phrases below, {@code name: template}; a body is
 * {@code - sentence // sentence}, with a star instead of the hyphen if it is held out; beside the point begins with
 * {@code ~}.
 */
record EventFamily(List<Sort> sorts, List<Body> bodies, List<String> besides) {

    /** A sort of event; the phrases are what its slots stand for, and what tells it from the other sorts. */
    record Sort(String headline, Map<String, String> phrases) {}

    /** The sentences of a report that hold its facts. */
    record Body(List<String> sentences, boolean heldOut) {}

    static EventFamily read(String name) {
        EventFamily family = new EventFamily(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String line : Resource.lines("headlines/" + name + ".txt")) {
            family.add(line.charAt(0), line);
        }
        return family;
    }

    private void add(char mark, String line) {
        String rest = line.substring(1).strip();
        switch (mark) {
            case '=' -> sorts.add(new Sort(rest.substring(rest.indexOf(": ") + 2), new LinkedHashMap<>()));
            case '-', '*' -> bodies.add(new Body(List.of(rest.split(" // ")), mark == '*'));
            case '~' -> besides.add(rest);
            default -> addPhrase(line.split(": ", 2));
        }
    }

    private void addPhrase(String[] phrase) {
        sorts.get(sorts.size() - 1).phrases().put(phrase[0], phrase[1]);
    }
}
