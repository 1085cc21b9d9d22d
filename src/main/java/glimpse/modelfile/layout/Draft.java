package glimpse.modelfile.layout;

import glimpse.model.Activation;
import glimpse.model.Cell;
import glimpse.model.Specification;
import glimpse.model.Specification.Attention;
import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Input;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Readout;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;
import glimpse.model.Specification.Word;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model in our own form while a layout fills it: the switches of the specification, the arrays by our own names, and
 * what was taken for granted.
 */
final class Draft {

    private final Checkpoint checkpoint;
    private final Tensors tensors;
    private final Settings settings;
    private final Map<String, Matrix> weights = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private Optional<Layers> encoder = Optional.empty();
    private Merge merge = Merge.CONCAT;
    private Attention attention = Attention.ABSENT;
    private Start start = Specification.DEFAULT.decoder().start();
    private Optional<Layers> decoder = Optional.empty();
    private boolean contextEveryStep;
    private boolean inputFeeding;
    private Readout readout = Specification.DEFAULT.readout();
    private Optional<Marks> sourceMarks = Optional.empty();
    private Optional<Marks> targetMarks = Optional.empty();
    private Optional<List<String>> sourceWords = Optional.empty();
    private Optional<List<String>> targetWords = Optional.empty();
    private List<String> before = List.of();
    private List<String> behindSource = List.of();
    private List<String> behindTarget = List.of();
    private int padTo;
    private Input input = Input.PLAIN;

    Draft(Checkpoint checkpoint, Tensors tensors, Settings settings) {
        this.checkpoint = checkpoint;
        this.tensors = tensors;
        this.settings = settings;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    Tensors tensors() {
        return tensors;
    }

    Settings settings() {
        return settings;
    }

    /** Says what was taken for granted. */
    void note(String key, String... values) {
        notes.add(Note.of(key, values));
    }

    void put(String name, Matrix matrix) {
        weights.put(name, matrix);
    }

    /** Takes a linear layer over as it is; gives whether it has a bias. */
    boolean linear(String name, String from) {
        put(name + ".weight", tensors.matrix(from + ".weight"));
        Optional<Matrix> bias = tensors.find(from + ".bias");
        bias.ifPresent(b -> put(name + ".bias", b));
        return bias.isPresent();
    }

    /** The encoder: its words' vectors and its layers, whose arrays are ours. */
    Recurrent encoder(String embedding, LayerNames names, Merge directions) {
        put("encoder.embedding", tensors.matrix(embedding));
        Recurrent layers = Recurrent.of(tensors, names, settings);
        for (int k = 0; k < layers.layers(); k++) {
            for (String part : layers.parts()) {
                put("encoder." + k + ".forward." + part, layers.matrix(part, k, false));
                if (layers.both()) {
                    put("encoder." + k + ".backward." + part, layers.matrix(part, k, true));
                }
            }
        }
        encoder(layers.shape(), directions);
        return layers;
    }

    /** An encoder whose arrays the layout puts itself. */
    void encoder(Layers layers, Merge directions) {
        encoder = Optional.of(layers);
        merge = directions;
    }

    /** The decoder: its words' vectors and its layers, whose arrays are ours. */
    Recurrent decoder(String embedding, LayerNames names) {
        put("decoder.embedding", tensors.matrix(embedding));
        Recurrent layers = Recurrent.of(tensors, names, settings);
        for (int k = 0; k < layers.layers(); k++) {
            for (String part : layers.parts()) {
                put("decoder." + k + "." + part, layers.matrix(part, k, false));
            }
        }
        decoder(layers.shape());
        return layers;
    }

    /** A decoder whose arrays the layout puts itself. */
    void decoder(Layers layers) {
        decoder = Optional.of(layers);
    }

    /** c_t enters every update, behind the word. */
    void contextEveryStep() {
        contextEveryStep = true;
    }

    /** A layer between what the update sees and the lowest cell. */
    void input(Input layer) {
        input = layer;
    }

    /** What is read out enters the next update, behind the word. */
    void inputFeeding(boolean fed) {
        inputFeeding = fed;
    }

    void attention(Attention made) {
        attention = made;
    }

    /** A score with a softmax over the sentence, which the query asks for before or after the update. */
    void attention(String score, int size, Query query, boolean bias) {
        attention(new Attention(score, size, query, Normaliser.SOFTMAX, bias, false, 0, 0, 0, 0));
    }

    /** The additive score has a bias of its own behind v. */
    void energyBias() {
        attention = attention.withEnergyBias();
    }

    /** s_0 is the final state of the encoder as it is: of the layer beside each, or of the top one for all. */
    void startFromFinal(boolean perLayer) {
        start = new Start(Summary.FINAL, perLayer, false, Activation.NONE, false, CellStart.OWN);
    }

    void start(Start made) {
        start = made;
    }

    /** The projection of all these side by side, with no layer between. */
    void readout(String projection, Part... inputs) {
        boolean bias = linear("projection", projection);
        readout = new Readout(List.of(inputs), 0, Activation.NONE, false, bias, false);
    }

    /** A layer over all these side by side, and the projection of what it gives. */
    void readout(String inner, Activation activation, String projection, Part... inputs) {
        boolean innerBias = linear("readout", inner);
        readout(activation, innerBias, linear("projection", projection), inputs);
    }

    /** A layer and a projection whose arrays the layout puts itself; they have biases or not. */
    void readout(Activation activation, boolean innerBias, boolean bias, Part... inputs) {
        int size = weights.get("readout.weight").rows();
        readout = new Readout(List.of(inputs), size, activation, innerBias, bias, false);
    }

    void marks(Marks source, Marks target) {
        sourceMarks = Optional.of(source);
        targetMarks = Optional.of(target);
    }

    /** The words that stand in the checkpoint itself. */
    void words(Optional<List<String>> source, Optional<List<String>> target) {
        sourceWords = source;
        targetWords = target;
    }

    /** The words that every vocabulary of this framework begins with, and its files leave away. */
    void wordsBefore(List<String> words) {
        before = words;
    }

    /** Words that the layout adds behind those of the target. */
    void targetWordsBehind(List<String> words) {
        behindTarget = words;
    }

    /** Words with vectors of zeros that the layout adds behind those of the source; gives the number of the first. */
    int sourceWordsBehind(List<String> words) {
        Matrix table = weights.get("encoder.embedding");
        put("encoder.embedding", table.above(Matrix.zeros(words.size(), table.columns())));
        behindSource = words;
        return table.rows();
    }

    /** A shorter source is filled up to so many words. */
    void fillUp(int words) {
        padTo = words;
    }

    List<Note> notes() {
        return notes;
    }

    /**
     * The words of one side.
     *
     * @param known those that stand in the checkpoint
     * @param before those that a file leaves away
     * @param behind those that the layout adds
     * @param padTo a shorter source is filled up to so many
     * @param size how many the model is made for
     */
    record Words(
            Optional<List<String>> known, List<String> before, List<String> behind, int padTo, Marks marks, int size) {}

    Words source() {
        return new Words(
                sourceWords,
                before,
                behindSource,
                padTo,
                sourceMarks.orElseThrow(),
                weights.get("encoder.embedding").rows());
    }

    Words target() {
        return new Words(
                targetWords,
                before,
                behindTarget,
                0,
                targetMarks.orElseThrow(),
                weights.get("decoder.embedding").rows());
    }

    /** Whether there is a matrix for one of our arrays. */
    void fits(String name, int rows, int columns) {
        Matrix matrix = weights.get(name);
        if (matrix == null) {
            throw new InputException("fault.import-missing", name);
        }
        if (matrix.rows() != rows || matrix.columns() != columns) {
            List<Integer> shape = List.of(matrix.rows(), matrix.columns());
            throw new InputException(
                    "fault.import-shape",
                    name,
                    shape.toString(),
                    List.of(rows, columns).toString());
        }
    }

    /** The numbers of one of our arrays. */
    double[] values(String name) {
        float[] numbers = weights.get(name).numbers();
        double[] values = new double[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers[i];
            if (!Float.isFinite(numbers[i])) {
                throw new InputException("fault.import-not-finite", name);
            }
        }
        return values;
    }

    /** The switches as they were turned. */
    Specification specification() {
        Layers reads = encoder.orElseThrow();
        Layers writes = decoder.orElseThrow();
        return new Specification(
                new Specification.Encoder(
                        reads.cell(),
                        reads.layers(),
                        reads.size(),
                        weights.get("encoder.embedding").columns(),
                        reads.both() ? Directions.BOTH : Directions.FORWARD,
                        reads.both() ? merge : Merge.CONCAT,
                        false,
                        reads.bias()),
                Specification.DEFAULT.context(),
                attention,
                new Specification.Decoder(
                        writes.cell(),
                        writes.layers(),
                        writes.size(),
                        weights.get("decoder.embedding").columns(),
                        started(writes.cell()),
                        Word.EMBEDDING,
                        contextEveryStep,
                        inputFeeding,
                        false,
                        writes.bias(),
                        input),
                readout);
    }

    /** Only an LSTM has a cell that can start in one way or another. */
    private Start started(Cell cell) {
        CellStart first = cell == Cell.LSTM ? start.cell() : CellStart.OWN;
        return new Start(start.from(), start.perLayer(), start.learnt(), start.activation(), start.bias(), first);
    }
}
