package glimpse.session.reopen;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import glimpse.figure.Place;
import glimpse.figure.alignment.AlignmentOptions;
import glimpse.figure.alignment.Shown;
import glimpse.figure.alignment.Span;
import glimpse.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a picture shows of a trace.
 *
 * @param figure which picture, as the command line calls it
 * @param position the source word that is looked at or held in focus, from 0
 * @param shown what the cells of an alignment say
 * @param alignment the form of an alignment
 */
public record KeptView(String figure, Place place, OptionalInt position, Shown shown, AlignmentOptions alignment) {

    /** As plain data for JSON; see {@link glimpse.trace.PlainJson}. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("figure", figure);
        data.put("leaf", place.leaf());
        data.put("step", place.step());
        position.ifPresent(at -> data.put("position", at));
        data.put("shown", shown.toString());
        data.put("wholeWords", alignment.wholeWords());
        data.put("hidesMarks", alignment.hidesMarks());
        data.put("mergesPieces", alignment.mergesPieces());
        data.put("values", alignment.values());
        data.put("sources", span(alignment.sources()));
        data.put("targets", span(alignment.targets()));
        return data;
    }

    private static List<Integer> span(Span span) {
        return List.of(span.first(), span.last());
    }

    /** @throws RuntimeException of one kind or another if something is missing, or of another kind */
    static KeptView of(JsonObject json) {
        return new KeptView(
                json.get("figure").getAsString(),
                new Place(json.get("leaf").getAsInt(), json.get("step").getAsInt()),
                json.has("position") ? OptionalInt.of(json.get("position").getAsInt()) : OptionalInt.empty(),
                shown(json.get("shown").getAsString()),
                new AlignmentOptions(
                        json.get("wholeWords").getAsBoolean(),
                        json.get("hidesMarks").getAsBoolean(),
                        json.get("mergesPieces").getAsBoolean(),
                        json.get("values").getAsBoolean(),
                        span(json.get("sources")),
                        span(json.get("targets"))));
    }

    private static Shown shown(String name) {
        return Stream.of(Shown.values())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Span span(JsonElement json) {
        JsonArray ends = json.getAsJsonArray();
        return new Span(ends.get(0).getAsInt(), ends.get(1).getAsInt());
    }

    /** Whether there is such a place in the trace. */
    boolean isOf(Trace trace) {
        return place.leaf() >= 0
                && place.leaf() < trace.nodes().size()
                && place.step() >= 1
                && place.step() <= place.path(trace).size()
                && position.orElse(0) >= 0
                && position.orElse(0)
                        < trace.readBy(place.leaf()).source().tokens().size();
    }
}
