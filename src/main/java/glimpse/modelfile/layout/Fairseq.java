package glimpse.modelfile.layout;

import glimpse.model.Activation;
import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;
import java.util.List;
import java.util.Optional;

/** fairseq's lstm: e = h · (W s_t), tanh(W [c; s]) is read out and fed back; an output begins after the end mark. */
final class Fairseq implements Layout {

    private static final String WORDS = "decoder.embed_tokens.weight";
    private static final String HIDDEN = "decoder.encoder_hidden_proj";
    private static final String CELL = "decoder.encoder_cell_proj";
    private static final String FEATURES = "decoder.additional_fc";
    private static final String OUT = "decoder.fc_out";

    private static final Mark PADDING = Mark.of(1, "<pad>");
    private static final Mark END = Mark.of(2, "</s>");
    private static final Mark UNKNOWN = Mark.of(3, "<unk>");

    @Override
    public String name() {
        return "fairseq-lstm";
    }

    @Override
    public String title() {
        return "fairseq, lstm";
    }

    @Override
    public Signature signature() {
        return Signature.of(
                "encoder.embed_tokens.weight",
                "encoder.lstm.weight_ih_l0",
                WORDS,
                "decoder.layers.0.weight_ih",
                "decoder.attention.input_proj.weight",
                "decoder.attention.output_proj.weight");
    }

    @Override
    public void read(Draft draft) {
        Tensors tensors = draft.tensors();
        draft.encoder("encoder.embed_tokens.weight", LayerNames.together("encoder.lstm"), Merge.CONCAT);
        Recurrent decoder = draft.decoder(WORDS, LayerNames.cells("decoder.layers"));
        start(draft, decoder.layers());
        draft.put(
                "attention.key.weight",
                tensors.matrix("decoder.attention.input_proj.weight").transposed());
        draft.attention("general", 0, Query.AFTER, false);
        draft.inputFeeding(true);
        readout(draft);
        draft.wordsBefore(List.of("<s>", "<pad>", "</s>", "<unk>"));
        draft.marks(new Marks(PADDING, UNKNOWN, END, END, false, true), Marks.target(PADDING, UNKNOWN, END, END));
    }

    private static void start(Draft draft, int layers) {
        if (!draft.tensors().has(HIDDEN + ".weight")) {
            draft.startFromFinal(true);
            return;
        }
        boolean bias = false;
        for (int k = 0; k < layers; k++) {
            bias = draft.linear("bridge." + k, HIDDEN);
            draft.linear("bridge.cell." + k, CELL);
        }
        draft.start(new Start(Summary.FINAL, true, true, Activation.NONE, bias, CellStart.OWN));
    }

    /** The projection is fc_out or the target's embedding; a linear layer before it is multiplied into it. */
    private static void readout(Draft draft) {
        Tensors tensors = draft.tensors();
        draft.put("readout.weight", tensors.matrix("decoder.attention.output_proj.weight"));
        Matrix projection = tensors.find(OUT + ".weight").orElseGet(() -> tensors.matrix(WORDS));
        Optional<Matrix> bias = tensors.find(OUT + ".bias");
        Optional<Matrix> features = tensors.find(FEATURES + ".weight");
        if (features.isPresent()) {
            Matrix shifted = projection
                    .times(tensors.matrix(FEATURES + ".bias").transposed())
                    .transposed();
            bias = Optional.of(bias.map(shifted::plus).orElse(shifted));
            projection = projection.times(features.get());
            draft.note("import.folded", FEATURES, OUT);
        }
        draft.put("projection.weight", projection);
        bias.ifPresent(b -> draft.put("projection.bias", b));
        draft.readout(Activation.TANH, false, bias.isPresent(), Part.CONTEXT, Part.STATE);
    }
}
