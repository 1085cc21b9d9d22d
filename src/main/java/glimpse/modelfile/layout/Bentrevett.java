package glimpse.modelfile.layout;

import glimpse.model.Activation;
import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;

/** Tutorials 3 and 4 of bentrevett/pytorch-seq2seq: e_i = vᵀ tanh(W [s_{t−1}; h_i] + b), read out are [s; c; emb]. */
final class Bentrevett implements Layout {

    private static final String ENERGY = "decoder.attention.v_fc.weight|decoder.attention.v.weight|decoder.attention.v";
    private static final String MIXED = "decoder.attention.attn_fc.weight|decoder.attention.attn.weight";
    private static final String OUT = "decoder.fc_out.weight|decoder.out.weight";

    private static final Mark UNKNOWN = Mark.of(0, "<unk>");
    private static final Mark PADDING = Mark.of(1, "<pad>");
    private static final Mark START = Mark.of(2, "<sos>", "<bos>", "<s>");
    private static final Mark END = Mark.of(3, "<eos>", "</s>");

    @Override
    public String name() {
        return "bentrevett";
    }

    @Override
    public String title() {
        return "bentrevett/pytorch-seq2seq, tutorials 3 and 4";
    }

    @Override
    public Signature signature() {
        return Signature.of(
                "encoder.embedding.weight", "encoder.rnn.weight_ih_l0", "encoder.fc.weight", MIXED, ENERGY, OUT);
    }

    @Override
    public void read(Draft draft) {
        draft.encoder("encoder.embedding.weight", LayerNames.together("encoder.rnn"), Merge.CONCAT);
        boolean bias = draft.linear("bridge", "encoder.fc");
        draft.start(new Start(Summary.FINAL, false, true, Activation.TANH, bias, CellStart.SAME));
        Recurrent decoder = draft.decoder("decoder.embedding.weight", LayerNames.together("decoder.rnn"));
        draft.contextEveryStep();
        attention(draft, decoder.size());
        draft.readout(module(draft, OUT), Part.STATE, Part.CONTEXT, Part.WORD);
        draft.marks(new Marks(PADDING, UNKNOWN, START, END, true, true), Marks.target(PADDING, UNKNOWN, START, END));
    }

    private static void attention(Draft draft, int query) {
        String module = module(draft, MIXED);
        Matrix mixed = draft.tensors().matrix(module + ".weight");
        draft.put("attention.query.weight", mixed.columns(0, query));
        draft.put("attention.key.weight", mixed.columns(query, mixed.columns()));
        draft.put("attention.query.bias", draft.tensors().matrix(module + ".bias"));
        draft.put("attention.energy", draft.tensors().matrix(draft.tensors().present(ENERGY)));
        draft.attention("concat", mixed.rows(), Query.BEFORE, true);
    }

    private static String module(Draft draft, String weight) {
        String name = draft.tensors().present(weight);
        return name.substring(0, name.lastIndexOf('.'));
    }
}
