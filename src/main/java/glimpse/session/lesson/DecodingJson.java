package glimpse.session.lesson;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import glimpse.decode.Decoding;
import glimpse.decode.Decoding.Beam;
import glimpse.decode.Decoding.Forced;
import glimpse.decode.Decoding.Greedy;
import glimpse.decode.Decoding.Limits;
import glimpse.decode.Decoding.Prefixed;
import glimpse.decode.Decoding.Sample;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** How an output is looked for, in a lesson's JSON: the names are those that a trace has for it. */
final class DecodingJson {

    private static final List<String> KINDS = List.of("greedy", "beam", "sample", "forced");

    private DecodingJson() {}

    /** The decoding that a trace tells of. */
    static Decoding of(Trace.Decoding told) {
        JsonObject json = new JsonObject();
        told.options().forEach((name, value) -> json.add(name, new Gson().toJsonTree(value)));
        json.remove(Trace.PREFIX_LENGTH);
        json.addProperty("kind", told.kind());
        if (!told.kind().equals("beam")) { // traces name the penalties of every way
            json.remove("lengthPenalty");
            json.remove("coveragePenalty");
        }
        return read(new Fields("trace", "decoding", json));
    }

    static Decoding read(Fields fields) {
        String kind = fields.has("kind") ? fields.text("kind") : KINDS.get(0);
        Limits limits = limits(fields, kind.equals("beam"));
        Decoding decoding =
                switch (kind) {
                    case "greedy" -> new Greedy(limits);
                    case "beam" -> new Beam(fields.whole("beam", 0), limits);
                    case "sample" ->
                        new Sample(
                                fields.seed("seed"),
                                fields.number("temperature", 1),
                                fields.whole("topK", 0),
                                fields.number("topP", 1),
                                limits);
                    case "forced" -> new Forced(fields.text("target"), limits);
                    default -> throw fields.unknown("kind", kind, KINDS);
                };
        Decoding whole = fields.has("prefix") ? new Prefixed(fields.text("prefix"), decoding) : decoding;
        fields.done();
        return whole;
    }

    private static Limits limits(Fields fields, boolean beam) {
        return new Limits(
                fields.whole("minimumLength", 0),
                fields.whole("maximumLength", 0),
                beam ? fields.number("lengthPenalty", 0) : 0,
                beam ? fields.number("coveragePenalty", 0) : 0);
    }

    /** What differs from plain greedy decoding. */
    static JsonObject write(Decoding decoding) {
        JsonObject json = new JsonObject();
        List<String> prefixes = new ArrayList<>();
        Decoding at = decoding;
        while (at instanceof Prefixed prefixed) {
            prefixes.add(prefixed.prefix());
            at = prefixed.then();
        }
        if (at instanceof Beam beam) {
            json.addProperty("kind", "beam");
            json.addProperty("beam", beam.size());
        } else if (at instanceof Sample sample) {
            json.addProperty("kind", "sample");
            json.addProperty("seed", sample.seed());
            json.addProperty("temperature", sample.temperature());
            json.addProperty("topK", sample.topK());
            json.addProperty("topP", sample.topP());
        } else if (at instanceof Forced forced) {
            json.addProperty("kind", "forced");
            json.addProperty("target", forced.target());
        }
        if (!prefixes.isEmpty()) {
            json.addProperty("prefix", String.join(" ", prefixes));
        }
        limits(json, at.limits());
        return json;
    }

    private static void limits(JsonObject json, Limits limits) {
        nonZero(json, "minimumLength", limits.minimumLength());
        nonZero(json, "maximumLength", limits.maximumLength());
        nonZero(json, "lengthPenalty", limits.lengthPenalty());
        nonZero(json, "coveragePenalty", limits.coveragePenalty());
    }

    private static void nonZero(JsonObject json, String name, Number value) {
        if (value.doubleValue() != 0) {
            json.addProperty(name, value);
        }
    }
}
