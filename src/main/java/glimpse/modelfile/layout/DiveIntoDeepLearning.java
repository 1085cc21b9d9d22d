package glimpse.modelfile.layout;

import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;

/** The Bahdanau model of Dive into Deep Learning: the update sees [c; emb], and the state alone is read out. */
final class DiveIntoDeepLearning implements Layout {

    private static final String ATTENTION = "decoder.attention.";
    private static final String ENCODER = "encoder.rnn.rnn.weight_ih_l0|encoder.rnn.weight_ih_l0";
    private static final String DECODER = "decoder.rnn.rnn.weight_ih_l0|decoder.rnn.weight_ih_l0";

    private static final Mark UNKNOWN = Mark.of(0, "<unk>");
    private static final Mark PADDING = Mark.of(1, "<pad>");
    private static final Mark START = Mark.of(2, "<bos>");
    private static final Mark END = Mark.of(3, "<eos>");

    @Override
    public String name() {
        return "d2l";
    }

    @Override
    public String title() {
        return "Dive into Deep Learning, Bahdanau attention";
    }

    @Override
    public Signature signature() {
        return Signature.of(
                "encoder.embedding.weight",
                ENCODER,
                "decoder.embedding.weight",
                DECODER,
                ATTENTION + "W_k.weight",
                ATTENTION + "W_q.weight",
                ATTENTION + "w_v.weight",
                "decoder.dense.weight");
    }

    @Override
    public void read(Draft draft) {
        Tensors tensors = draft.tensors();
        draft.encoder("encoder.embedding.weight", layers(tensors, ENCODER), Merge.CONCAT);
        Recurrent decoder = draft.decoder("decoder.embedding.weight", layers(tensors, DECODER));
        int context =
                decoder.input() - tensors.matrix("decoder.embedding.weight").columns();
        Matrix lowest = decoder.matrix("weight_ih", 0, false);
        draft.put(
                "decoder.0.weight_ih", lowest.columns(context, lowest.columns()).beside(lowest.columns(0, context)));
        draft.contextEveryStep();
        draft.startFromFinal(true);
        Matrix query = tensors.matrix(ATTENTION + "W_q.weight");
        draft.put("attention.query.weight", query);
        draft.put("attention.key.weight", tensors.matrix(ATTENTION + "W_k.weight"));
        draft.put("attention.energy", tensors.matrix(ATTENTION + "w_v.weight"));
        draft.attention("additive", query.rows(), Query.BEFORE, false);
        draft.readout("decoder.dense", Part.STATE);
        draft.marks(new Marks(PADDING, UNKNOWN, START, END, false, true), Marks.target(PADDING, UNKNOWN, START, END));
        draft.note("import.not-filled");
    }

    private static LayerNames layers(Tensors tensors, String first) {
        return LayerNames.together(tensors.present(first).replace(".weight_ih_l0", ""));
    }
}
