package glimpse.modelfile.layout;

import glimpse.model.Activation;
import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;
import java.util.Map;

/** Recurrent models of JoeyNMT: s_t asks in the bahdanau score too; tanh(W [s; c] + b) is read out, and fed back. */
final class JoeyNmt implements Layout {

    private static final String KEY = "decoder.attention.key_layer.weight";
    private static final String QUERY = "decoder.attention.query_layer.weight";
    private static final String BRIDGE = "decoder.bridge_layer";
    private static final String OUT = "decoder.att_vector_layer";

    private static final Mark UNKNOWN = Mark.of(0, "<unk>");
    private static final Mark PADDING = Mark.of(1, "<pad>");
    private static final Mark START = Mark.of(2, "<s>", "<bos>");
    private static final Mark END = Mark.of(3, "</s>", "<eos>");

    @Override
    public String name() {
        return "joeynmt";
    }

    @Override
    public String title() {
        return "JoeyNMT, recurrent";
    }

    @Override
    public Signature signature() {
        return Signature.of(
                "src_embed.lut.weight",
                "trg_embed.lut.weight",
                "encoder.rnn.weight_ih_l0",
                "decoder.rnn.weight_ih_l0",
                OUT + ".weight",
                "decoder.output_layer.weight",
                KEY);
    }

    @Override
    public void read(Draft draft) {
        Recurrent encoder = draft.encoder("src_embed.lut.weight", LayerNames.together("encoder.rnn"), Merge.CONCAT);
        Recurrent decoder = draft.decoder("trg_embed.lut.weight", LayerNames.together("decoder.rnn"));
        int word = draft.tensors().matrix("trg_embed.lut.weight").columns();
        draft.inputFeeding(decoder.input() > word);
        start(draft, encoder, decoder);
        scale(draft, word);
        attention(draft);
        draft.readout(OUT, Activation.TANH, "decoder.output_layer", Part.STATE, Part.CONTEXT);
        draft.marks(new Marks(PADDING, UNKNOWN, START, END, false, true), Marks.target(PADDING, UNKNOWN, START, END));
    }

    /** Nothing in the arrays tells whether word vectors are multiplied by √E; the default of JoeyNMT is that they are not. */
    private static void scale(Draft draft, int word) {
        if (draft.settings().either("scale", "false", Map.of("true", true, "false", false))) {
            float factor = (float) Math.sqrt(word);
            draft.put(
                    "encoder.embedding",
                    draft.tensors().matrix("src_embed.lut.weight").scaled(factor));
            draft.put(
                    "decoder.embedding",
                    draft.tensors().matrix("trg_embed.lut.weight").scaled(factor));
        } else {
            draft.note("import.joeynmt-scale");
        }
    }

    private static void attention(Draft draft) {
        Tensors tensors = draft.tensors();
        draft.put("attention.key.weight", tensors.matrix(KEY));
        if (tensors.has(QUERY)) {
            draft.put("attention.query.weight", tensors.matrix(QUERY));
            draft.put("attention.energy", tensors.matrix("decoder.attention.energy_layer.weight"));
            draft.attention("additive", tensors.matrix(KEY).rows(), Query.AFTER, false);
        } else {
            draft.attention("general", 0, Query.AFTER, false);
        }
    }

    /** All layers start alike, and an LSTM's cells as its states. */
    private static void start(Draft draft, Recurrent encoder, Recurrent decoder) {
        if (draft.tensors().has(BRIDGE + ".weight")) {
            boolean bias = draft.linear("bridge", BRIDGE);
            draft.start(new Start(Summary.FINAL, false, true, Activation.TANH, bias, CellStart.SAME));
            return;
        }
        boolean last = draft.settings().choose("start", Map.of("last", true, "zero", false));
        boolean forwardOnly = last && encoder.both();
        if (forwardOnly) {
            Matrix zeros = Matrix.zeros(decoder.size(), encoder.size());
            draft.put("bridge.weight", Matrix.identity(encoder.size()).beside(zeros));
        }
        draft.start(new Start(
                last ? Summary.FINAL : Summary.ZERO, false, forwardOnly, Activation.NONE, false, CellStart.SAME));
    }
}
