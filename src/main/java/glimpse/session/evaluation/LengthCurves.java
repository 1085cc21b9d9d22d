package glimpse.session.evaluation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import glimpse.figure.curve.LengthCurve;
import glimpse.figure.curve.LengthCurve.Counted;
import glimpse.figure.curve.LengthCurve.Point;
import glimpse.files.Reading;
import glimpse.train.BleuKind;
import glimpse.train.BleuTokens;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** From evaluations, fresh or from a file, to what is drawn of them. */
public final class LengthCurves {

    private static final Gson STRICT =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();

    private LengthCurves() {}

    public static LengthCurve of(Evaluation evaluation) {
        List<Point> points = evaluation.lengths().stream()
                .map(row -> new Point(
                        row.from(), row.to(), row.scores().pairs(), row.scores().bleu()))
                .toList();
        return new LengthCurve(
                evaluation.model(),
                counted(evaluation.bleu()),
                evaluation.scores().bleu(),
                points);
    }

    /**
     * Reads what {@code evaluate --json} wrote.
     *
     * @throws InputException if the file is something else
     */
    public static LengthCurve read(Path file) {
        String text = Reading.text(file);
        try {
            JsonObject json = STRICT.fromJson(text, JsonObject.class);
            if (json != null && Evaluation.FORMAT.equals(json.get("format").getAsString())) {
                return new LengthCurve(json.get("model").getAsString(), counted(json), bleu(json), points(json));
            }
        } catch (JsonParseException
                | NullPointerException
                | ClassCastException
                | IllegalStateException
                | IllegalArgumentException
                | UnsupportedOperationException e) {
            InputException fault = new InputException("fault.not-an-evaluation", file, Evaluation.FORMAT);
            fault.initCause(e);
            throw fault;
        }
        throw new InputException("fault.not-an-evaluation", file, Evaluation.FORMAT);
    }

    /** What a kind of BLEU counts. */
    public static Counted counted(BleuKind kind) {
        return new Counted(kind.tokens().id(), kind.lowercase());
    }

    private static Counted counted(JsonObject json) {
        String tokens = json.get("bleuTokens").getAsString();
        if (Stream.of(BleuTokens.values()).noneMatch(known -> known.id().equals(tokens))) {
            throw new IllegalArgumentException("BLEU of " + tokens);
        }
        return new Counted(tokens, json.get("bleuLowercase").getAsBoolean());
    }

    /** @throws InputException if a curve is of another BLEU than is wanted: they must not stand in one picture */
    public static void check(List<LengthCurve> curves, Counted wanted) {
        for (LengthCurve curve : curves) {
            if (!curve.counted().equals(wanted)) {
                throw new InputException("fault.other-bleu", curve.name(), options(curve.counted()), options(wanted));
            }
        }
    }

    private static String options(Counted counted) {
        return "--bleu " + counted.tokens() + (counted.lowercase() ? " --lowercase" : "");
    }

    private static List<Point> points(JsonObject json) {
        List<Point> points = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("lengths")) {
            JsonObject row = element.getAsJsonObject();
            int to = row.has("to") ? row.get("to").getAsInt() : LengthRow.OPEN;
            points.add(
                    new Point(row.get("from").getAsInt(), to, row.get("pairs").getAsInt(), bleu(row)));
        }
        if (points.isEmpty()) {
            throw new IllegalArgumentException("no rows");
        }
        return points;
    }

    private static double bleu(JsonObject json) {
        double bleu = json.get("bleu").getAsDouble();
        if (!(bleu >= 0 && bleu <= 100 + 1e-9)) {
            throw new IllegalArgumentException("BLEU " + bleu);
        }
        return bleu;
    }
}
