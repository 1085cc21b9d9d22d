package glimpse.model;

import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;
import glimpse.model.Specification.Vocabularies;
import glimpse.model.Specification.Word;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the names and shapes of a decoder fixture's arrays to our specification and parameter names. */
final class FixtureNetwork {

    private final Fixture fixture;
    private final String dec = "weights.dec.";
    private final int encoderSize;
    private final int decoderSize;

    FixtureNetwork(Fixture fixture) {
        this.fixture = fixture;
        this.encoderSize = fixture.size("weights.enc.rnn.weight_hh_l0", 1);
        this.decoderSize = decoderSize();
    }

    private boolean has(String name) {
        return fixture.has(dec + name);
    }

    private int decoderSize() {
        if (has("W_init")) {
            return fixture.size(dec + "W_init", 0);
        }
        return fixture.size(dec + (has("cell.weight_hh") ? "cell.weight_hh" : "W_s"), 1);
    }

    private Cell encoderCell() {
        int gates = fixture.size("weights.enc.rnn.weight_hh_l0", 0) / encoderSize;
        return gates == 1 ? Cell.TANH : gates == 3 ? Cell.GRU : Cell.LSTM;
    }

    private Cell decoderCell() {
        if (has("W_s_r")) {
            return Cell.GRU_CHO;
        }
        if (has("Wr")) {
            return Cell.GRU_BAHDANAU;
        }
        return encoderCell();
    }

    private boolean bidirectional() {
        return fixture.has("weights.enc.rnn.weight_ih_l0_reverse");
    }

    private boolean luong() {
        return has("W_c") && has("W_s") && has("b_s");
    }

    private boolean attention() {
        return luong() || has("attn.v_a");
    }

    private boolean distributionFed() {
        return has("V_y") && !has("embedding");
    }

    private String score() {
        if (!attention()) {
            return "none";
        }
        if (!luong()) {
            return "additive";
        }
        return has("attn.v_a") ? "concat" : has("attn.W_a") ? "general" : "dot";
    }

    Network network() {
        Vocabularies vocabularies =
                new Vocabularies(fixture.size("weights.enc.embedding", 0), targetWords(), special("sos"));
        Network network = new Network(specification(), vocabularies, fixture.precision());
        parameters("weights.")
                .forEach((name, values) -> network.parameters().get(name).assign(values));
        return network;
    }

    int special(String name) {
        return fixture.json().getAsJsonObject("specials").get(name).getAsInt();
    }

    private int targetWords() {
        for (String name : List.of("W_out", "W_o", "W_s", "fc_out.weight")) {
            if (has(name) && (luong() || !name.equals("W_s"))) {
                return fixture.size(dec + name, 0);
            }
        }
        throw new IllegalStateException("no projection in " + fixture.name());
    }

    private Specification specification() {
        boolean wordSeen = has("embedding");
        int embedding = wordSeen ? fixture.size(dec + "embedding", 1) : 0;
        boolean starts = has("W_init");
        boolean paper = decoderCell() == Cell.GRU_BAHDANAU;
        boolean everyStep = !luong()
                && (attention() || has("U_c") || has("U_c_r") || fixture.name().contains("_B_"));
        Word word = distributionFed() ? Word.DISTRIBUTION : wordSeen ? Word.EMBEDDING : Word.NONE;
        boolean feeding = luong() && fixture.size(dec + "cell.weight_ih", 1) > embedding;
        Summary from = !starts
                ? Summary.ZERO
                : fixture.size(dec + "W_init", 1) == encoderSize && bidirectional()
                        ? Summary.BACKWARD
                        : attention() ? Summary.FINAL : Summary.CONTEXT;
        return new Specification(
                new Specification.Encoder(
                        encoderCell(),
                        1,
                        encoderSize,
                        fixture.size("weights.enc.embedding", 1),
                        bidirectional() ? Directions.BOTH : Directions.FORWARD,
                        Merge.CONCAT,
                        false,
                        true),
                new Specification.Context(Summary.FINAL, Activation.NONE, 0),
                new Specification.Attention(
                        score(),
                        has("attn.v_a") ? fixture.size(dec + "attn.v_a", 0) : 0,
                        luong() ? Query.AFTER : Query.BEFORE,
                        Normaliser.SOFTMAX,
                        has("attn.b_a"),
                        false,
                        0,
                        0,
                        0,
                        0),
                new Specification.Decoder(
                        decoderCell(),
                        1,
                        decoderSize,
                        embedding,
                        new Start(from, false, starts, Activation.TANH, has("b_init"), CellStart.OWN),
                        word,
                        everyStep,
                        feeding,
                        false,
                        !paper),
                readout(paper));
    }

    private Specification.Readout readout(boolean paper) {
        if (luong()) {
            return new Specification.Readout(
                    List.of(Part.CONTEXT, Part.STATE),
                    fixture.size(dec + "W_c", 0),
                    Activation.TANH,
                    false,
                    true,
                    false);
        }
        if (paper) {
            return new Specification.Readout(
                    List.of(Part.PREVIOUS_STATE, Part.WORD, Part.CONTEXT),
                    fixture.size(dec + "U_o", 0),
                    Activation.MAXOUT,
                    false,
                    false,
                    false);
        }
        List<Part> parts = has("fc_out.weight")
                ? List.of(Part.STATE, Part.CONTEXT, Part.WORD)
                : has("W_y")
                        ? List.of(Part.STATE, Part.WORD, Part.CONTEXT)
                        : has("W_c") ? List.of(Part.STATE, Part.CONTEXT) : List.of(Part.STATE);
        return new Specification.Readout(parts, 0, Activation.NONE, false, true, false);
    }

    /** Our parameters by name, from the fixture's weights ({@code weights.}) or gradients ({@code grad.}). */
    Map<String, double[]> parameters(String kind) {
        Map<String, double[]> ours = new LinkedHashMap<>();
        ours.put("encoder.embedding", fixture.values(kind + "enc.embedding"));
        for (String side : bidirectional() ? List.of("", "_reverse") : List.of("")) {
            for (String name : List.of("weight_ih", "weight_hh", "bias_ih", "bias_hh")) {
                ours.put(
                        "encoder.0." + (side.isEmpty() ? "forward." : "backward.") + name,
                        fixture.values(kind + "enc.rnn." + name + "_l0" + side));
            }
        }
        new Names(kind, ours).decoder();
        return ours;
    }

    /** Fills our names from the fixture's, side by side or one under the other where we keep one matrix. */
    private final class Names {
        private final String prefix;
        private final Map<String, double[]> ours;

        Names(String kind, Map<String, double[]> ours) {
            this.prefix = kind + "dec.";
            this.ours = ours;
        }

        void decoder() {
            copy("decoder.embedding", "embedding");
            copy("bridge.weight", "W_init");
            copy("bridge.bias", "b_init");
            copy("bridge.cell.weight", "W_init_c");
            copy("bridge.cell.bias", "b_init_c");
            copy("attention.query.weight", "attn.W_a");
            copy("attention.key.weight", "attn.U_a");
            copy("attention.query.bias", "attn.b_a");
            copy("attention.energy", "attn.v_a");
            for (String name : List.of("weight_ih", "weight_hh", "bias_ih", "bias_hh")) {
                copy("decoder.0." + name, "cell." + name);
            }
            switch (score()) {
                case "general" -> {
                    ours.remove("attention.query.weight");
                    copy("attention.key.weight", "attn.W_a");
                }
                case "concat" -> {
                    int a = fixture.size(dec + "attn.W_a", 0);
                    double[] w = fixture.values(prefix + "attn.W_a");
                    ours.put("attention.query.weight", columns(w, a, 0, decoderSize));
                    ours.put("attention.key.weight", columns(w, a, decoderSize, w.length / a));
                }
                default -> {}
            }
            cell();
            projection();
        }

        private void cell() {
            copy("decoder.0.weight_hh", "W");
            copy("decoder.0.bias_hh", "b");
            if (decoderCell() == Cell.GRU_CHO) {
                ours.put(
                        "decoder.0.weight_ih",
                        under(side("V_y_r", "U_c_r"), side("V_y_z", "U_c_z"), side("V_y_n", "U_c_n")));
                ours.put("decoder.0.weight_hh", under(values("W_s_r"), values("W_s_z")));
                copy("decoder.0.weight_hn", "W_s_n");
                ours.put("decoder.0.bias_ih", under(values("b_r"), values("b_z"), values("b_n")));
            } else if (decoderCell() == Cell.GRU_BAHDANAU) {
                ours.put("decoder.0.weight_ih", under(side("Wr", "Cr"), side("Wz", "Cz"), side("W", "C")));
                ours.put("decoder.0.weight_hh", under(values("Ur"), values("Uz")));
                copy("decoder.0.weight_hn", "U");
            } else if (has("U_c")) {
                ours.put("decoder.0.weight_ih", has("V_y") ? side("V_y", "U_c") : values("U_c"));
                copy("decoder.0.weight_hh", "W_s");
            }
        }

        private void projection() {
            if (luong()) {
                copy("readout.weight", "W_c");
                copy("projection.weight", "W_s");
                copy("projection.bias", "b_s");
            } else if (has("U_o")) {
                ours.put("readout.weight", side("U_o", "V_o", "C_o"));
                copy("projection.weight", "W_o");
            } else if (has("fc_out.weight")) {
                copy("projection.weight", "fc_out.weight");
                copy("projection.bias", "fc_out.bias");
            } else {
                String[] parts = has("W_y")
                        ? new String[] {"W_out", "W_y", "W_c"}
                        : has("W_c") ? new String[] {"W_out", "W_c"} : new String[] {"W_out"};
                ours.put("projection.weight", side(parts));
                copy("projection.bias", "b_out");
            }
        }

        private double[] values(String name) {
            return fixture.values(prefix + name);
        }

        private void copy(String to, String from) {
            if (fixture.has(prefix + from)) {
                ours.put(to, values(from));
            }
        }

        private double[] side(String... names) {
            int rows = fixture.size(prefix + names[0], 0);
            int width = Arrays.stream(names)
                    .mapToInt(n -> fixture.size(prefix + n, 1))
                    .sum();
            double[] out = new double[rows * width];
            int at = 0;
            for (String name : names) {
                double[] block = values(name);
                int n = block.length / rows;
                for (int r = 0; r < rows; r++) {
                    System.arraycopy(block, r * n, out, r * width + at, n);
                }
                at += n;
            }
            return out;
        }

        private double[] under(double[]... blocks) {
            return Arrays.stream(blocks).flatMapToDouble(Arrays::stream).toArray();
        }

        private double[] columns(double[] matrix, int rows, int from, int to) {
            int width = matrix.length / rows;
            double[] out = new double[rows * (to - from)];
            for (int r = 0; r < rows; r++) {
                System.arraycopy(matrix, r * width + from, out, r * (to - from), to - from);
            }
            return out;
        }
    }
}
