package glimpse.modelfile.layout;

import glimpse.model.Activation;
import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;

/** The Annotated Encoder-Decoder (Bastings 2018): Bahdanau's model, linear in [emb; s; c] up to the next word. */
final class Annotated implements Layout {

    private static final String ATTENTION = "decoder.attention.";
    private static final String BRIDGE = "decoder.bridge";

    private static final Mark UNKNOWN = Mark.of(0, "<unk>");
    private static final Mark PADDING = Mark.of(1, "<pad>");
    private static final Mark START = Mark.of(2, "<s>", "<sos>");

    @Override
    public String name() {
        return "annotated";
    }

    @Override
    public String title() {
        return "The Annotated Encoder-Decoder";
    }

    @Override
    public Signature signature() {
        return Signature.of(
                "src_embed.weight",
                "trg_embed.weight",
                "encoder.rnn.weight_ih_l0",
                "decoder.rnn.weight_ih_l0",
                ATTENTION + "key_layer.weight",
                "decoder.pre_output_layer.weight",
                "generator.proj.weight");
    }

    @Override
    public void read(Draft draft) {
        draft.encoder("src_embed.weight", LayerNames.together("encoder.rnn"), Merge.CONCAT);
        Recurrent decoder = draft.decoder("trg_embed.weight", LayerNames.together("decoder.rnn"));
        draft.contextEveryStep();
        start(draft, decoder.layers());
        Tensors tensors = draft.tensors();
        Matrix query = tensors.matrix(ATTENTION + "query_layer.weight");
        draft.put("attention.query.weight", query);
        draft.put("attention.key.weight", tensors.matrix(ATTENTION + "key_layer.weight"));
        draft.put("attention.energy", tensors.matrix(ATTENTION + "energy_layer.weight"));
        draft.attention("additive", query.rows(), Query.BEFORE, false);
        draft.readout(
                "decoder.pre_output_layer", Activation.NONE, "generator.proj", Part.WORD, Part.STATE, Part.CONTEXT);
        draft.marks(
                new Marks(PADDING, UNKNOWN, Mark.ABSENT, Mark.of(2, "</s>", "<eos>"), false, true),
                Marks.target(PADDING, UNKNOWN, START, Mark.of(3, "</s>", "<eos>")));
    }

    private static void start(Draft draft, int layers) {
        boolean learnt = draft.tensors().has(BRIDGE + ".weight");
        boolean bias = false;
        for (int k = 0; k < layers && learnt; k++) {
            bias = draft.linear("bridge." + k, BRIDGE);
        }
        draft.start(
                new Start(learnt ? Summary.FINAL : Summary.ZERO, learnt, learnt, Activation.TANH, bias, CellStart.OWN));
    }
}
