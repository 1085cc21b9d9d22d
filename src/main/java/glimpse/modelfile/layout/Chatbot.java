package glimpse.modelfile.layout;

import glimpse.model.Activation;
import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;
import java.util.List;

/**
 * PyTorch's chatbot tutorial: directions are added, decoder layer k starts from the k-th final state of all directions, s_t
 * asks, tanh(W [s; c] + b) is read out, nothing is fed back.
 */
final class Chatbot implements Layout {

    private static final String SCORE = "decoder.attn.attn";
    private static final String ENERGY = "decoder.attn.v";

    private static final Mark PADDING = Mark.of(0, "PAD");
    private static final Mark START = Mark.of(1, "SOS");
    private static final Mark END = Mark.of(2, "EOS");

    @Override
    public String name() {
        return "pytorch-chatbot";
    }

    @Override
    public String title() {
        return "PyTorch chatbot tutorial";
    }

    @Override
    public Signature signature() {
        return Signature.of(
                "encoder.embedding.weight",
                "encoder.gru.weight_ih_l0_reverse",
                "decoder.embedding.weight",
                "decoder.gru.weight_ih_l0",
                "decoder.concat.weight",
                "decoder.out.weight");
    }

    @Override
    public void read(Draft draft) {
        draft.encoder("encoder.embedding.weight", LayerNames.together("encoder.gru"), Merge.SUM_LAST);
        Recurrent decoder = draft.decoder("decoder.embedding.weight", LayerNames.together("decoder.gru"));
        draft.start(new Start(Summary.PASSES, false, false, Activation.NONE, false, CellStart.OWN));
        attention(draft, decoder.size());
        draft.readout("decoder.concat", Activation.TANH, "decoder.out", Part.STATE, Part.CONTEXT);
        draft.marks(
                new Marks(PADDING, Mark.ABSENT, START, END, false, true),
                Marks.target(PADDING, Mark.ABSENT, START, END));
        words(draft);
        draft.tensors().ignore("embedding.weight");
    }

    /** One vocabulary for both sides. */
    private static void words(Draft draft) {
        var words = PickledWords.numbered(draft.checkpoint().find("voc_dict", "index2word"));
        draft.words(words, words);
        draft.wordsBefore(List.of("PAD", "SOS", "EOS"));
    }

    private static void attention(Draft draft, int query) {
        Tensors tensors = draft.tensors();
        if (tensors.has(ENERGY)) {
            Matrix mixed = tensors.matrix(SCORE + ".weight");
            draft.put("attention.query.weight", mixed.columns(0, query));
            draft.put("attention.key.weight", mixed.columns(query, mixed.columns()));
            draft.put("attention.query.bias", tensors.matrix(SCORE + ".bias"));
            draft.put("attention.energy", tensors.matrix(ENERGY));
            draft.attention("concat", mixed.rows(), Query.AFTER, true);
        } else if (tensors.has(SCORE + ".weight")) {
            draft.linear("attention.key", SCORE);
            draft.attention("general", 0, Query.AFTER, false);
            draft.energyBias();
        } else {
            draft.attention("dot", 0, Query.AFTER, false);
        }
    }
}
