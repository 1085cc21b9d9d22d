package glimpse.trace;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.ToNumberPolicy;
import glimpse.trace.Change.Reading;
import glimpse.trace.Node.Status;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Traces as JSON of the form {@code glimpse-trace/1}; see the package. */
public final class TraceJson {

    public static final String FORMAT = "glimpse-trace/1";

    private static final String CROSSED_OUT = "crossedOut";
    private static final String READ_AS = "readAs";

    private static final Gson GSON = new GsonBuilder()
            .serializeNulls() // of a number that is not known
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .registerTypeAdapterFactory(new WholeRecords())
            .create();

    private TraceJson() {}

    /** Writes a trace on one line. */
    public static void write(Trace trace, Writer out) throws IOException {
        write(trace, Map.of(), out);
    }

    /**
     * Writes a trace and what others have to say of it on one line.
     *
     * @param further plain data (see {@link PlainJson}) by the name of its field, which must not be one of the trace's own
     */
    public static void write(Trace trace, Map<String, Object> further, Writer out) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.add("model", model(trace.model()));
        json.add("source", source(trace.source()));
        json.add("encoder", encoder(trace.encoderStates()));
        json.add("decoding", decoding(trace.decoding()));
        json.add("start", start(trace.start()));
        JsonArray nodes = new JsonArray();
        trace.nodes().forEach(node -> nodes.add(node(node)));
        json.add("nodes", nodes);
        json.add("hypotheses", GSON.toJsonTree(trace.hypotheses()));
        further.forEach((name, value) -> {
            if (json.has(name)) {
                throw new IllegalArgumentException("a trace has a field " + name + " of its own");
            }
            json.add(name, PlainJson.tree(value));
        });
        PlainJson.write(json, out);
    }

    private static JsonObject model(Trace.Model model) {
        JsonObject json = new JsonObject();
        json.addProperty("name", model.name());
        json.addProperty("fingerprint", model.fingerprint());
        json.add("structure", GSON.toJsonTree(model.structure()));
        if (!model.definition().equals(Definition.UNKNOWN)) {
            json.add("definition", GSON.toJsonTree(sorted(model.definition())));
        }
        return json;
    }

    /** The same trace is the same file. */
    private static Map<String, Object> sorted(Definition definition) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("equations", definition.equations());
        data.put("shapes", new TreeMap<>(definition.shapes()));
        return data;
    }

    private static Trace.Model modelOf(JsonObject json) {
        return new Trace.Model(
                json.get("name").getAsString(),
                json.get("fingerprint").getAsString(),
                structure(json),
                json.has("definition") ? GSON.fromJson(json.get("definition"), Definition.class) : Definition.UNKNOWN);
    }

    private static JsonObject decoding(Trace.Decoding decoding) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", decoding.kind());
        decoding.options().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(option -> json.add(option.getKey(), GSON.toJsonTree(option.getValue())));
        return json;
    }

    private static JsonElement source(Source source) {
        JsonObject json = GSON.toJsonTree(source).getAsJsonObject();
        if (source.crossedOut().isEmpty()) {
            json.remove(CROSSED_OUT);
        }
        if (source.readAs().isEmpty()) {
            json.remove(READ_AS);
        }
        return json;
    }

    private static JsonObject encoder(float[][] states) {
        JsonObject json = new JsonObject();
        json.add("states", matrix(states));
        return json;
    }

    private static JsonObject start(Trace.Start start) {
        JsonObject json = new JsonObject();
        json.add("state", matrix(start.state()));
        if (start.context().length > 0) {
            json.add("context", vector(start.context()));
        }
        return json;
    }

    private static JsonObject node(Node node) {
        JsonObject json = new JsonObject();
        json.addProperty("id", node.id());
        json.add("parent", node.isFirst() ? JsonNull.INSTANCE : new JsonPrimitive(node.parent()));
        json.addProperty("step", node.step());
        json.addProperty("token", node.token());
        json.addProperty("tokenId", node.tokenId());
        json.add("logProbability", number(node.logProbability()));
        json.add("cumulative", number(node.cumulative()));
        json.addProperty("status", node.status().name().toLowerCase(Locale.ROOT));
        if (node.isEdited()) {
            ChangeJson.write(node.edit().what(), json);
            json.addProperty("deltaLogProbability", node.edit().delta());
            json.addProperty("deltaOf", node.edit().of());
            node.edit().reading().ifPresent(reading -> {
                json.add("source", source(reading.source()));
                json.add("encoder", encoder(reading.encoderStates()));
                json.add("start", start(reading.start()));
            });
        }
        Step step = node.computed();
        json.add("state", matrix(step.state()));
        if (step.hasAttention()) {
            if (step.hasScores()) {
                json.add("scores", vector(step.scores()));
            }
            json.add("weights", vector(step.weights()));
        }
        json.add("context", vector(step.context()));
        json.add("candidates", GSON.toJsonTree(step.candidates()));
        return json;
    }

    /** A number that may not be known. */
    private static JsonElement number(double x) {
        return Double.isNaN(x) ? JsonNull.INSTANCE : new JsonPrimitive(x);
    }

    private static double number(JsonElement json) {
        return json.isJsonNull() ? Double.NaN : json.getAsDouble();
    }

    private static JsonArray matrix(float[][] rows) {
        JsonArray json = new JsonArray(rows.length);
        for (float[] row : rows) {
            json.add(vector(row));
        }
        return json;
    }

    private static JsonArray vector(float[] numbers) {
        JsonArray json = new JsonArray(numbers.length);
        for (float x : numbers) {
            json.add(Float.isFinite(x) ? new JsonPrimitive(x) : JsonNull.INSTANCE);
        }
        return json;
    }

    /**
     * Reads a trace.
     *
     * @param name what a fault calls the place it is read from
     * @throws InputException if it is not a trace
     */
    public static Trace read(Reader in, String name) {
        try {
            JsonObject json = JsonParser.parseReader(in).getAsJsonObject();
            if (!json.has("format") || !json.get("format").getAsString().equals(FORMAT)) {
                throw new InputException("fault.not-a-trace", name, FORMAT);
            }
            return checked(trace(json));
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException e) { // what is missing or of another kind shows itself in a dozen ways
            InputException fault = new InputException("fault.not-a-trace", name, FORMAT);
            fault.initCause(e);
            throw fault;
        }
    }

    private static Trace checked(Trace trace) {
        if (!TraceCheck.holds(trace)) {
            throw new IllegalStateException("the tree does not hold together");
        }
        return trace;
    }

    private static Trace trace(JsonObject json) {
        List<Node> nodes = new ArrayList<>();
        Map<List<Object>, Step> shared = new LinkedHashMap<>();
        Source own = source(json);
        for (JsonElement node : json.getAsJsonArray("nodes")) {
            nodes.add(node(node.getAsJsonObject(), own, shared));
        }
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (JsonElement hypothesis : json.getAsJsonArray("hypotheses")) {
            hypotheses.add(GSON.fromJson(hypothesis, Hypothesis.class));
        }
        return new Trace(
                modelOf(json.getAsJsonObject("model")),
                own,
                states(json),
                decodingOf(json.getAsJsonObject("decoding")),
                start(json),
                nodes,
                hypotheses);
    }

    /** Earlier versions said neither what the context is made of nor what the readout sees. */
    private static Structure structure(JsonObject model) {
        JsonObject structure = model.getAsJsonObject("structure").deepCopy();
        if (!structure.has("context")) {
            structure.add("context", GSON.toJsonTree(Structure.Origin.UNTOLD));
        }
        if (!structure.has("readout")) {
            structure.add("readout", GSON.toJsonTree(Structure.Readout.UNTOLD));
        }
        return GSON.fromJson(structure, Structure.class);
    }

    private static Source source(JsonObject json) {
        JsonObject source = json.getAsJsonObject("source").deepCopy();
        if (!source.has(CROSSED_OUT)) {
            source.add(CROSSED_OUT, new JsonArray());
        }
        if (!source.has(READ_AS)) {
            source.add(READ_AS, new JsonObject());
        }
        return GSON.fromJson(source, Source.class);
    }

    private static float[][] states(JsonObject json) {
        return matrix(json.getAsJsonObject("encoder").get("states"));
    }

    private static Trace.Start start(JsonObject json) {
        JsonObject start = json.getAsJsonObject("start");
        float[] fixed = start.has("context") ? vector(start.get("context")) : new float[0];
        return new Trace.Start(matrix(start.get("state")), fixed);
    }

    private static Trace.Decoding decodingOf(JsonObject json) {
        Map<String, Object> options = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> option : json.entrySet()) {
            if (!option.getKey().equals("kind")) {
                options.put(option.getKey(), GSON.fromJson(option.getValue(), Object.class));
            }
        }
        return new Trace.Decoding(json.get("kind").getAsString(), options);
    }

    /** Words that were weighed in one step shared its numbers in memory, and do so again. */
    private static Node node(JsonObject json, Source own, Map<List<Object>, Step> shared) {
        int parent =
                json.get("parent").isJsonNull() ? Node.NONE : json.get("parent").getAsInt();
        Change edit = change(json, own);
        Step step = shared.computeIfAbsent(List.of(parent, edit.what()), key -> step(json));
        return new Node(
                json.get("id").getAsInt(),
                parent,
                json.get("step").getAsInt(),
                json.get("token").getAsString(),
                json.get("tokenId").getAsInt(),
                number(json.get("logProbability")),
                number(json.get("cumulative")),
                Status.valueOf(json.get("status").getAsString().toUpperCase(Locale.ROOT)),
                edit,
                step);
    }

    /** A trace that another program wrote may lack the difference. */
    private static Change change(JsonObject json, Source own) {
        if (!ChangeJson.isIn(json)) {
            return Change.NONE;
        }
        JsonElement delta = json.get("deltaLogProbability");
        Optional<Reading> reading = json.has("source")
                ? Optional.of(new Reading(source(json), states(json), start(json)))
                : Optional.empty();
        return new Change(
                ChangeJson.read(json, own, reading),
                delta == null ? 0 : delta.getAsDouble(),
                json.has("deltaOf") ? json.get("deltaOf").getAsString() : "",
                reading);
    }

    private static Step step(JsonObject json) {
        float[] none = {};
        List<Candidate> candidates = new ArrayList<>();
        json.getAsJsonArray("candidates")
                .forEach(candidate -> candidates.add(GSON.fromJson(candidate, Candidate.class)));
        return new Step(
                matrix(json.get("state")),
                json.has("scores") ? vector(json.get("scores")) : none,
                json.has("weights") ? vector(json.get("weights")) : none,
                vector(json.get("context")),
                candidates);
    }

    private static float[][] matrix(JsonElement json) {
        JsonArray rows = json.getAsJsonArray();
        float[][] matrix = new float[rows.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = vector(rows.get(i));
        }
        return matrix;
    }

    private static float[] vector(JsonElement json) {
        JsonArray numbers = json.getAsJsonArray();
        float[] vector = new float[numbers.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = numbers.get(i).isJsonNull()
                    ? Float.NEGATIVE_INFINITY
                    : numbers.get(i).getAsFloat();
        }
        return vector;
    }
}
