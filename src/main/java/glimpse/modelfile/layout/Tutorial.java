package glimpse.modelfile.layout;

import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;

/** PyTorch's translation tutorial since 2023: e_i = V_a tanh(W_a s_{t−1} + U_a h_i), the state alone is read out. */
final class Tutorial implements Layout {

    static final Mark START = Mark.of(0, "SOS", "<SOS>", "<sos>");
    static final Mark END = Mark.of(1, "EOS", "<EOS>", "<eos>");
    static final Marks SOURCE = new Marks(Mark.ABSENT, Mark.ABSENT, START, END, false, true);
    static final Marks TARGET = Marks.target(Mark.ABSENT, Mark.ABSENT, START, END);

    @Override
    public String name() {
        return "pytorch-tutorial";
    }

    @Override
    public String title() {
        return "PyTorch seq2seq tutorial (2023 and later)";
    }

    @Override
    public Signature signature() {
        return Signature.of(
                "encoder.embedding.weight",
                "encoder.gru.weight_ih_l0",
                "decoder.attention.Wa.weight",
                "decoder.attention.Ua.weight",
                "decoder.attention.Va.weight",
                "decoder.gru.weight_ih_l0",
                "decoder.out.weight");
    }

    @Override
    public void read(Draft draft) {
        draft.encoder("encoder.embedding.weight", LayerNames.together("encoder.gru"), Merge.CONCAT);
        draft.startFromFinal(false);
        attention(draft);
        draft.decoder("decoder.embedding.weight", LayerNames.together("decoder.gru"));
        draft.contextEveryStep();
        draft.readout("decoder.out", Part.STATE);
        draft.marks(SOURCE, TARGET);
        draft.note("import.not-masked");
    }

    private static void attention(Draft draft) {
        Tensors tensors = draft.tensors();
        Matrix query = tensors.matrix("decoder.attention.Wa.weight");
        draft.put("attention.query.weight", query);
        draft.put(
                "attention.query.bias",
                tensors.matrix("decoder.attention.Wa.bias").plus(tensors.matrix("decoder.attention.Ua.bias")));
        draft.put("attention.key.weight", tensors.matrix("decoder.attention.Ua.weight"));
        draft.put("attention.energy", tensors.matrix("decoder.attention.Va.weight"));
        draft.put("attention.energy.bias", tensors.matrix("decoder.attention.Va.bias"));
        draft.attention("additive", query.rows(), Query.BEFORE, true);
        draft.energyBias();
    }
}
