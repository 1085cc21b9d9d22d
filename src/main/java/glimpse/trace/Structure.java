package glimpse.trace;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * How the model that made a trace is built, as far as a picture of it needs to know.
 *
 * @param cell the recurrent cell of the decoder: {@code Elman}, {@code GRU} or {@code LSTM}
 * @param encoderCell the recurrent cell of the encoder
 * @param encoderLayers layers of the encoder
 * @param decoderLayers layers of the decoder
 * @param bidirectional whether the encoder reads in both directions
 * @param score the attention score, such as {@code additive}; empty without attention
 * @param queryAfterUpdate whether the scores are asked by the new state s_t (Luong) rather than s_{t−1} (Bahdanau)
 * @param inputFeeding whether what the readout of the step before projected (o_{t−1}) enters the update
 * @param contextStartsState whether c (or the encoder's final state) makes the decoder's start state
 * @param contextEveryStep whether c, or c_t, enters the update of every step
 * @param wordEntersUpdate whether the previous word enters the update
 * @param context what the fixed context is made of
 * @param readout from the decoder's state to the next word
 */
public record Structure(
        String cell,
        String encoderCell,
        int encoderLayers,
        int decoderLayers,
        boolean bidirectional,
        String score,
        boolean queryAfterUpdate,
        boolean inputFeeding,
        boolean contextStartsState,
        boolean contextEveryStep,
        boolean wordEntersUpdate,
        Origin context,
        Readout readout) {

    /** Of a program that says nothing of it. */
    public static final Structure UNKNOWN = new Structure("", "", 0, 0, false, "", false, false, false, false, false);

    /** Of a trace that says neither what its context is made of nor what its readout sees. */
    public Structure(
            String cell,
            String encoderCell,
            int encoderLayers,
            int decoderLayers,
            boolean bidirectional,
            String score,
            boolean queryAfterUpdate,
            boolean inputFeeding,
            boolean contextStartsState,
            boolean contextEveryStep,
            boolean wordEntersUpdate) {
        this(
                cell,
                encoderCell,
                encoderLayers,
                decoderLayers,
                bidirectional,
                score,
                queryAfterUpdate,
                inputFeeding,
                contextStartsState,
                contextEveryStep,
                wordEntersUpdate,
                Origin.UNTOLD,
                Readout.UNTOLD);
    }

    /** Which encoder states a fixed context is made of. */
    public enum Origin {
        /** The last one, h_N. */
        @SerializedName("last")
        LAST,
        /** The first one, where a backward direction ends. */
        @SerializedName("first")
        FIRST,
        /** The ends of both directions: the forward one's h_N and the backward one's h_1. */
        @SerializedName("ends")
        ENDS,
        /** All of them alike. */
        @SerializedName("all")
        ALL,
        /** There is no fixed context, or an earlier version wrote the trace. */
        @SerializedName("untold")
        UNTOLD
    }

    /**
     * From the decoder's state to the next word.
     *
     * @param inputs what is laid side by side, in this order; empty where an earlier version wrote the trace
     * @param hidden the activation of the layer between them and the projection: {@code tanh}, {@code relu}, {@code maxout}
     *     or {@code linear}; empty where there is no such layer
     */
    public record Readout(List<Part> inputs, String hidden) {

        public static final Readout UNTOLD = new Readout(List.of(), "");

        public Readout {
            inputs = List.copyOf(inputs);
        }

        public boolean isTold() {
            return !inputs.isEmpty();
        }

        public boolean hasHidden() {
            return !hidden.isEmpty();
        }

        public boolean sees(Part part) {
            return inputs.contains(part);
        }
    }

    /** What a readout can see. */
    public enum Part {
        /** s_t. */
        @SerializedName("state")
        STATE,
        /** s_{t−1}. */
        @SerializedName("previous-state")
        PREVIOUS_STATE,
        /** c_t, or the fixed c. */
        @SerializedName("context")
        CONTEXT,
        /** The embedding of the previous word. */
        @SerializedName("word")
        WORD
    }

    public boolean hasAttention() {
        return !score.isEmpty();
    }
}
