package glimpse.modelfile.layout;

import glimpse.model.Activation;
import glimpse.model.Specification.Attention;
import glimpse.model.Specification.Input;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import java.util.List;

/**
 * PyTorch's translation tutorial before 2023: the weights of a fixed number of slots come from the word and s_{t−1} alone,
 * and slots behind the end of the source, whose states are zeros, take their share.
 */
final class FixedSlots implements Layout {

    private static final String SLOTS = "decoder.attn";
    private static final String COMBINED = "decoder.attn_combine";
    private static final String PADDING = "<pad>";

    @Override
    public String name() {
        return "pytorch-tutorial-slots";
    }

    @Override
    public String title() {
        return "PyTorch seq2seq tutorial (before 2023)";
    }

    @Override
    public Signature signature() {
        return Signature.of(
                "encoder.embedding.weight",
                "encoder.gru.weight_ih_l0",
                SLOTS + ".weight",
                COMBINED + ".weight",
                "decoder.gru.weight_ih_l0",
                "decoder.out.weight");
    }

    @Override
    public void read(Draft draft) {
        draft.encoder("encoder.embedding.weight", LayerNames.together("encoder.gru"), Merge.CONCAT);
        draft.startFromFinal(false);
        draft.decoder("decoder.embedding.weight", LayerNames.together("decoder.gru"));
        int slots = slots(draft);
        draft.linear("decoder.input", COMBINED);
        draft.input(new Input(draft.tensors().matrix(COMBINED + ".weight").rows(), Activation.RELU));
        draft.contextEveryStep();
        draft.readout("decoder.out", Part.STATE);
        Mark padding = Mark.of(draft.sourceWordsBehind(List.of(PADDING)), PADDING);
        draft.marks(new Marks(padding, Mark.ABSENT, Tutorial.START, Tutorial.END, false, true), Tutorial.TARGET);
        draft.fillUp(slots);
        draft.note("import.slots", Integer.toString(slots), PADDING);
    }

    private static int slots(Draft draft) {
        draft.linear("attention.location", SLOTS);
        int slots = draft.tensors().matrix(SLOTS + ".weight").rows();
        draft.attention(new Attention(
                "location", 0, Query.BEFORE, Normaliser.SOFTMAX, true, false, 0, 0, 0, slots, false, true, true));
        return slots;
    }
}
