package glimpse.attentionfile;

import glimpse.attentionfile.AttentionFile.Found;
import glimpse.attentionfile.Searched.Slot;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The beams of Sockeye, an object a sentence: {@code predicted_tokens}, {@code parent_ids}, {@code scores} and
 * {@code normalized_scores}, each {@code [step][slot]}. Its scores are costs, −ln p.
 */
final class BeamStore {

    private final Path file;
    private final String id;
    private final Map<?, ?> sentence;

    private BeamStore(Path file, String id, Map<?, ?> sentence) {
        this.file = file;
        this.id = id;
        this.sentence = sentence;
    }

    static Found of(List<Object> values, Path file, Beside beside) {
        List<Told> told = new ArrayList<>();
        for (Object value : values) {
            int line = told.size();
            if (!(value instanceof Map<?, ?> sentence)) {
                throw new InputException("attention.json", file.toString());
            }
            Object id = sentence.get("id");
            String name = id instanceof String text
                    ? text
                    : id instanceof Double number ? Long.toString(number.longValue()) : Integer.toString(line);
            List<String> source =
                    beside.source().map(lines -> lines.tokens(line)).orElse(List.of());
            told.add(new BeamStore(file, name, sentence).searched(source));
        }
        return new AttentionFile.Whole(AttentionForm.BEAM_STORE, told);
    }

    private InputException fault() {
        return new InputException("attention.beam", file.toString(), id);
    }

    private Searched searched(List<String> source) {
        List<?> tokens =
                list(sentence.get(sentence.containsKey("predicted_tokens") ? "predicted_tokens" : "predicted_ids"));
        List<float[]> parents = rows("parent_ids");
        List<float[]> costs = rows("scores");
        List<float[]> normalised = sentence.containsKey("normalized_scores") ? rows("normalized_scores") : costs;
        if (tokens.size() != parents.size() || tokens.size() != costs.size() || tokens.size() != normalised.size()) {
            throw fault();
        }
        List<List<Slot>> steps = new ArrayList<>();
        for (int step = 0; step < tokens.size(); step++) {
            List<String> words = JsonForm.tokens(tokens.get(step), file);
            int before = steps.isEmpty() ? words.size() : steps.get(step - 1).size();
            steps.add(slots(words, parents.get(step), costs.get(step), before));
        }
        float[] last = normalised.get(normalised.size() - 1);
        List<Double> scores = new ArrayList<>();
        for (float cost : last) {
            scores.add(negated(cost));
        }
        if (scores.size() != steps.get(steps.size() - 1).size()) {
            throw fault();
        }
        Searched searched = new Searched(id, source, steps, scores);
        if (searched.isEmpty()) {
            throw fault();
        }
        return searched;
    }

    private List<Slot> slots(List<String> words, float[] parents, float[] costs, int before) {
        if (words.isEmpty() || words.size() != parents.length || words.size() != costs.length) {
            throw fault();
        }
        List<Slot> slots = new ArrayList<>();
        for (int k = 0; k < words.size(); k++) {
            int parent = (int) parents[k];
            if (parent < 0 || parent >= before) {
                throw fault();
            }
            slots.add(new Slot(words.get(k), parent, negated(costs[k])));
        }
        return slots;
    }

    /** The logarithm of a probability; slots that are not in use cost infinitely much. */
    private static double negated(float cost) {
        return Float.isFinite(cost) ? -cost : Double.NaN;
    }

    private List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw fault();
    }

    private List<float[]> rows(String name) {
        List<float[]> rows = new ArrayList<>();
        for (Object row : list(sentence.get(name))) {
            if (!(row instanceof float[] numbers)) {
                throw fault();
            }
            rows.add(numbers);
        }
        return rows;
    }
}
