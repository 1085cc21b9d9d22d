package glimpse.attentionfile;

import glimpse.attentionfile.AttentionFile.Found;
import glimpse.attentionfile.RawPair.Kind;
import glimpse.attentionfile.RawPair.RawOutput;
import glimpse.files.Reading;
import glimpse.trace.TraceJson;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Objects of tokens and matrices, a beam store, an answer of Seq2Seq-Vis, or a trace of our own: told by their fields. */
final class JsonForm {

    /** What programs call the source. */
    static final Pattern SOURCE = Pattern.compile("(?i)source|src|input|encoder");

    private static final Pattern TARGET =
            Pattern.compile("(?i)target|tgt|translation|output|decoder|hypothesis|prediction");
    private static final Pattern WEIGHTS = Pattern.compile("(?i)att(entio)?n|weights|alignment");

    private final Path file;
    private final List<RawPair> pairs = new ArrayList<>();

    private JsonForm(Path file) {
        this.file = file;
    }

    static Found read(Path file, Beside beside) {
        List<Object> values = JsonTree.read(file);
        Object first = values.get(0);
        if (first instanceof Map<?, ?> map) {
            if (TraceJson.FORMAT.equals(map.get("format"))) {
                return new AttentionFile.Whole(AttentionForm.TRACE, List.of(recorded(file)));
            }
            if (map.containsKey("parent_ids")) {
                return BeamStore.of(values, file, beside);
            }
            if (map.containsKey("attn") && map.containsKey("decoder")) {
                return new AttentionFile.Raw(AttentionForm.SEQ2SEQ_VIS, answers(values, file));
            }
        }
        JsonForm form = new JsonForm(file);
        values.forEach(form::sentences);
        return new AttentionFile.Raw(AttentionForm.JSON, form.pairs);
    }

    private static Told recorded(Path file) {
        try (Reader in = Reading.reader(file)) {
            return new Recorded(TraceJson.read(in, file.toString()));
        } catch (IOException e) {
            throw Reading.fault(file, e);
        }
    }

    private void sentences(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::sentences);
        } else if (value instanceof Map<?, ?> map && field(map, WEIGHTS).isPresent()) {
            pairs.add(pair(map, Integer.toString(pairs.size())));
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((name, each) -> {
                if (!(each instanceof Map<?, ?> inner) || field(inner, WEIGHTS).isEmpty()) {
                    throw unknown();
                }
                pairs.add(pair(inner, name.toString()));
            });
        } else {
            throw unknown();
        }
    }

    private InputException unknown() {
        return new InputException("attention.json", file.toString());
    }

    private static Optional<Object> field(Map<?, ?> object, Pattern name) {
        return object.entrySet().stream()
                .filter(field -> name.matcher(field.getKey().toString()).find())
                .<Object>map(Map.Entry::getValue)
                .findFirst();
    }

    private RawPair pair(Map<?, ?> object, String id) {
        Object weights = field(object, WEIGHTS).orElseThrow();
        RawOutput output = new RawOutput(tokens(object, TARGET), Double.NaN, new JsonMatrices(file, id).of(weights));
        return RawPair.of(id, pairs.size(), tokens(object, SOURCE), output, Kind.TARGET_ROWS);
    }

    /** Fields of weights that say which sentence's they are, such as {@code encoder_attentions}, are no tokens. */
    private Optional<List<String>> tokens(Map<?, ?> object, Pattern name) {
        return object.entrySet().stream()
                .filter(field -> name.matcher(field.getKey().toString()).find())
                .filter(field -> !WEIGHTS.matcher(field.getKey().toString()).find())
                .map(field -> tokens(field.getValue(), file))
                .findFirst();
    }

    /** A text to be split, or a list of texts, of objects with a {@code token}, or of numbers. */
    static List<String> tokens(Object value, Path file) {
        if (value instanceof String text) {
            return Tokens.split(text);
        }
        if (value instanceof float[] numbers) {
            List<String> ids = new ArrayList<>();
            for (float number : numbers) {
                ids.add(Integer.toString((int) number));
            }
            return ids;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> token(each, file)).toList();
        }
        throw new InputException("attention.tokens", file.toString());
    }

    private static String token(Object value, Path file) {
        Object token = value instanceof Map<?, ?> map && map.get("token") != null ? map.get("token") : value;
        if (token instanceof String text) {
            return text;
        }
        if (token instanceof Double number) {
            return number == Math.rint(number) ? Long.toString(number.longValue()) : number.toString();
        }
        throw new InputException("attention.tokens", file.toString());
    }

    private static List<RawPair> answers(List<Object> values, Path file) {
        List<RawPair> pairs = new ArrayList<>();
        for (Object value : values) {
            String id = Integer.toString(pairs.size());
            if (!(value instanceof Map<?, ?> answer)
                    || !(answer.get("decoder") instanceof List<?> decoder)
                    || !(answer.get("attn") instanceof List<?> weights)
                    || decoder.size() != weights.size()) {
                throw new InputException("attention.json", file.toString());
            }
            Optional<List<String>> source = Stream.ofNullable(answer.get("encoder"))
                    .map(tokens -> tokens(tokens, file))
                    .findFirst();
            List<RawOutput> outputs = new ArrayList<>();
            for (int k = 0; k < decoder.size(); k++) {
                double score =
                        answer.get("scores") instanceof float[] scores && k < scores.length ? scores[k] : Double.NaN;
                outputs.add(new RawOutput(
                        Optional.of(tokens(decoder.get(k), file)),
                        Double.isFinite(score) ? score : Double.NaN,
                        new JsonMatrices(file, id).of(weights.get(k))));
            }
            pairs.add(new RawPair(id, pairs.size(), source, outputs, Kind.TARGET_ROWS));
        }
        return pairs;
    }
}
