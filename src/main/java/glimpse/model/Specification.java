package glimpse.model;

import java.util.List;

/**
 * How a network is built: every switch that tells one encoder–decoder of the literature from another. Sizes are numbers
 * of hidden units; what a vocabulary contributes comes from {@link Vocabularies}.
 *
 * @param encoder what reads the source
 * @param context the fixed context c; not used with attention
 * @param attention how the decoder weighs the source positions
 * @param decoder what writes the target
 * @param readout from decoder state to next word
 */
public record Specification(Encoder encoder, Context context, Attention attention, Decoder decoder, Readout readout) {

    /** Bahdanau's model (2015) with the GRU of PyTorch; what a description leaves out has its value here. */
    public static final Specification DEFAULT = new Specification(
            new Encoder(Cell.GRU, 1, 256, 128, Directions.BOTH, Merge.CONCAT, false, true),
            new Context(Summary.FINAL, Activation.NONE, 0),
            new Attention("additive", 256, Query.BEFORE, Normaliser.SOFTMAX, true, false, 0, 0, 0, 0),
            new Decoder(
                    Cell.GRU,
                    1,
                    256,
                    128,
                    new Start(Summary.FINAL, false, true, Activation.TANH, true, CellStart.OWN),
                    Word.EMBEDDING,
                    true,
                    false,
                    false,
                    true),
            new Readout(List.of(Part.STATE, Part.CONTEXT, Part.WORD), 256, Activation.TANH, true, true, false));

    /**
     * The sizes and special words of the two vocabularies.
     *
     * @param source number of source words
     * @param target number of target words
     * @param start number of the target word that begins every output
     * @param padding number of the source word that fills up; only looked at where padding takes part in the weights
     */
    public record Vocabularies(int source, int target, int start, int padding) {

        /** With the first source word for padding. */
        public Vocabularies(int source, int target, int start) {
            this(source, target, start, 0);
        }
    }

    /**
     * What reads the source.
     *
     * @param layers 1…8
     * @param size H of each direction
     * @param embedding E of a source word
     * @param merge what becomes of the two directions of a layer
     * @param residual whether each layer but the first adds its input to its output
     * @param bias whether the cells have biases
     */
    public record Encoder(
            Cell cell,
            int layers,
            int size,
            int embedding,
            Directions directions,
            Merge merge,
            boolean residual,
            boolean bias) {

        /** Whether this layer (from 0) reads in both directions. */
        public boolean isBidirectional(int layer) {
            return directions == Directions.BOTH || (directions == Directions.BOTH_FIRST && layer == 0);
        }

        /** Whether the directions of a layer are added. */
        boolean sums(int layer) {
            return merge == Merge.SUM || (merge == Merge.SUM_LAST && layer == layers - 1);
        }

        /** How many passes over a sentence all layers make. */
        int passes() {
            return switch (directions) {
                case FORWARD -> layers;
                case BOTH -> 2 * layers;
                case BOTH_FIRST -> layers + 1;
            };
        }

        /** The columns of a layer's output. */
        public int outputSize(int layer) {
            return isBidirectional(layer) && !sums(layer) ? 2 * size : size;
        }

        /** D: the columns of h_i. */
        public int stateSize() {
            return outputSize(layers - 1);
        }
    }

    /** Which way an encoder reads. */
    public enum Directions {
        FORWARD,
        BOTH,
        /** The first layer both ways, those above it forward (GNMT, Wu 2016). */
        BOTH_FIRST
    }

    /** How two directions become one state. */
    public enum Merge {
        CONCAT,
        SUM,
        /** Side by side between layers, added above the last. */
        SUM_LAST
    }

    /**
     * The fixed context c.
     *
     * @param from what it is made of
     * @param activation q: NONE takes it as it is, any other makes c = q(W · + b)
     * @param size of c where q is learnt, before a maxout halves it
     */
    public record Context(Summary from, Activation activation, int size) {}

    /** One vector for a whole source sentence. */
    public enum Summary {
        /** The final states of the top layer: [h_N of the forward; h_1 of the backward direction]. */
        FINAL,
        /** The final state of the backward direction of the top layer alone (Bahdanau 2015). */
        BACKWARD,
        /**
         * For decoder layer k the k-th final state of all directions of all layers, forward before backward; starts a
         * decoder only.
         */
        PASSES,
        /** The mean of h_1…h_N. */
        MEAN,
        /** The fixed context c. */
        CONTEXT,
        /** Nothing: zeros. */
        ZERO
    }

    /**
     * How the decoder weighs the source positions.
     *
     * @param score the name of a score function (see {@link Scores}), or {@code none}
     * @param size A, where the score has a layer of its own
     * @param query which decoder state asks
     * @param normaliser from scores to weights
     * @param bias whether the score's layer has a bias
     * @param lowestLayer whether the lowest layer asks and c_t enters all layers (GNMT); else the top layer asks
     * @param window D of local attention
     * @param filters how many features location-aware attention takes from the last weights
     * @param filterWidth how wide they are, odd
     * @param maximumLength the longest source that location attention has rows for
     * @param energyBias whether an additive score has a bias behind v too, or a general one a bias of its keys: either moves
     *     all scores of a step alike
     * @param word whether the embedding of y_{t−1} stands before the state that asks
     * @param padding whether what fills a source up takes part in the weights, with states of zeros, and is not read
     */
    public record Attention(
            String score,
            int size,
            Query query,
            Normaliser normaliser,
            boolean bias,
            boolean lowestLayer,
            int window,
            int filters,
            int filterWidth,
            int maximumLength,
            boolean energyBias,
            boolean word,
            boolean padding) {

        /** Without what few models have: such a bias, the word in the query, padding in the weights. */
        public Attention(
                String score,
                int size,
                Query query,
                Normaliser normaliser,
                boolean bias,
                boolean lowestLayer,
                int window,
                int filters,
                int filterWidth,
                int maximumLength) {
            this(
                    score,
                    size,
                    query,
                    normaliser,
                    bias,
                    lowestLayer,
                    window,
                    filters,
                    filterWidth,
                    maximumLength,
                    false,
                    false,
                    false);
        }

        /** No attention: the context is fixed. */
        public static final Attention ABSENT =
                new Attention("none", 0, Query.BEFORE, Normaliser.SOFTMAX, false, false, 0, 0, 0, 0);

        /** The same with such a bias. */
        public Attention withEnergyBias() {
            return new Attention(
                    score,
                    size,
                    query,
                    normaliser,
                    bias,
                    lowestLayer,
                    window,
                    filters,
                    filterWidth,
                    maximumLength,
                    true,
                    word,
                    padding);
        }

        /** Whether a first cell asks and a second one takes the answer. */
        boolean asksBetween() {
            return isPresent() && query == Query.BETWEEN;
        }

        public boolean isPresent() {
            return !score.equals("none");
        }
    }

    /** Which decoder state asks for the scores. */
    public enum Query {
        /** s_{t−1}, before the update (Bahdanau 2015). */
        BEFORE,
        /** s_t, after it (Luong 2015). */
        AFTER,
        /**
         * s′_t of a first cell, which sees the word; a second cell makes s_t of s′_t and c_t (the conditional GRU of
         * Nematus; Sennrich 2017, equations 2 to 6).
         */
        BETWEEN
    }

    /** From scores to weights. */
    public enum Normaliser {
        SOFTMAX,
        SPARSEMAX,
        /** A window around a predicted position, with a Gaussian (Luong 2015, local-p). */
        LOCAL_P
    }

    /**
     * What writes the target.
     *
     * @param layers 1…8
     * @param size H
     * @param embedding E of a target word
     * @param start how s_0 is made
     * @param word what the update sees of the previous word
     * @param contextEveryStep whether c (or c_t, where the query comes before or within the update) enters every update
     * @param inputFeeding whether the readout's inner state of the step before enters the update (Luong 2015)
     * @param residual whether each layer but the first adds its input to its output
     * @param bias whether the cells have biases
     * @param input what becomes of what enters the lowest cell
     */
    public record Decoder(
            Cell cell,
            int layers,
            int size,
            int embedding,
            Start start,
            Word word,
            boolean contextEveryStep,
            boolean inputFeeding,
            boolean residual,
            boolean bias,
            Input input) {

        /** What is laid side by side enters the lowest cell as it is. */
        public Decoder(
                Cell cell,
                int layers,
                int size,
                int embedding,
                Start start,
                Word word,
                boolean contextEveryStep,
                boolean inputFeeding,
                boolean residual,
                boolean bias) {
            this(
                    cell,
                    layers,
                    size,
                    embedding,
                    start,
                    word,
                    contextEveryStep,
                    inputFeeding,
                    residual,
                    bias,
                    Input.PLAIN);
        }
    }

    /**
     * A layer between what an update sees and the lowest cell: activation(W [word; c; …] + b).
     *
     * @param size of the layer; 0 for none
     */
    public record Input(int size, Activation activation) {

        /** No such layer. */
        public static final Input PLAIN = new Input(0, Activation.NONE);
    }

    /**
     * How the decoder starts.
     *
     * @param from what s_0 is made of
     * @param perLayer whether each layer starts from the encoder layer beside it, rather than all from the top one
     * @param learnt whether a linear map with activation lies between (a bridge)
     * @param activation what follows the map
     * @param bias whether the map has a bias
     * @param cell how an LSTM's cell starts
     */
    public record Start(
            Summary from, boolean perLayer, boolean learnt, Activation activation, boolean bias, CellStart cell) {}

    /** How the cell of an LSTM decoder starts. */
    public enum CellStart {
        /**
         * From the encoder's final cell (from what the state starts from where that has none), by a linear map of its
         * own without activation where the bridge is learnt.
         */
        OWN,
        /** As {@link #OWN}, the map followed by the start's activation. */
        OWN_ACTIVATED,
        /** As the hidden state does. */
        SAME,
        ZERO
    }

    /** What an update sees of the previous word. */
    public enum Word {
        EMBEDDING,
        /** The whole distribution that the model gave for it. */
        DISTRIBUTION,
        NONE
    }

    /**
     * From decoder state to next word.
     *
     * @param inputs what is laid side by side, in this order
     * @param size of the inner layer before its activation; 0 for none
     * @param activation of the inner layer
     * @param innerBias whether the inner layer has a bias
     * @param bias whether the projection to the vocabulary has a bias
     * @param tied whether the projection is the target embedding
     */
    public record Readout(
            List<Part> inputs, int size, Activation activation, boolean innerBias, boolean bias, boolean tied) {
        public Readout {
            inputs = List.copyOf(inputs);
        }
    }

    /** What a readout can see. */
    public enum Part {
        /** s_t. */
        STATE,
        /** s_{t−1} (Bahdanau 2015, appendix A). */
        PREVIOUS_STATE,
        /** c_t, or the fixed c. */
        CONTEXT,
        /** The embedding of y_{t−1}. */
        WORD
    }

    /** The columns of c_t, or of the fixed c. */
    public int contextSize() {
        if (attention.isPresent()) {
            return encoder.stateSize();
        }
        return context.activation() == Activation.NONE
                ? summarySize(context.from())
                : context.activation().sizeAfter(context.size());
    }

    /** The columns of a summary of the source. */
    public int summarySize(Summary summary) {
        return switch (summary) {
            case FINAL, MEAN -> encoder.stateSize();
            case BACKWARD, PASSES -> encoder.size();
            case CONTEXT -> contextSize();
            case ZERO -> decoder.size();
        };
    }

    /** The columns of what goes into the projection to the vocabulary. */
    public int projectionInput() {
        return readout.size() == 0 ? readoutInput() : readout.activation().sizeAfter(readout.size());
    }

    /** The columns of all readout inputs side by side. */
    public int readoutInput() {
        return readout.inputs().stream().mapToInt(this::partSize).sum();
    }

    private int partSize(Part part) {
        return switch (part) {
            case STATE, PREVIOUS_STATE -> decoder.size();
            case CONTEXT -> contextSize();
            case WORD -> decoder.embedding();
        };
    }

    /** The columns of what asks for the scores. */
    int querySize() {
        return decoder.size() + (attention.word() ? decoder.embedding() : 0);
    }

    /** The columns of the input of a decoder layer's cell. */
    public int cellInput(int layer, Vocabularies vocabularies) {
        int layered = decoder.input().size();
        return layer == 0 && layered > 0 ? layered : updateInput(layer, vocabularies);
    }

    /** The columns of what a decoder layer's update sees. */
    public int updateInput(int layer, Vocabularies vocabularies) {
        boolean sees = decoder.contextEveryStep() && !attention.asksBetween();
        int context = sees && (layer == 0 || attention.lowestLayer()) ? contextSize() : 0;
        if (layer > 0) {
            return decoder.size() + context;
        }
        int word =
                switch (decoder.word()) {
                    case EMBEDDING -> decoder.embedding();
                    case DISTRIBUTION -> vocabularies.target();
                    case NONE -> 0;
                };
        return word + context + (decoder.inputFeeding() ? projectionInput() : 0);
    }
}
