package glimpse.trace;

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
 * @param inputFeeding whether the attentional state of the step before enters the update
 * @param contextStartsState whether c (or the encoder's final state) makes the decoder's start state
 * @param contextEveryStep whether c, or c_t, enters the update of every step
 * @param wordEntersUpdate whether the previous word enters the update
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
        boolean wordEntersUpdate) {

    public boolean hasAttention() {
        return !score.isEmpty();
    }
}
