package glimpse.session.model;

import glimpse.decode.Translator;
import glimpse.explain.WordStates;
import glimpse.model.DecoderState;
import glimpse.model.DecoderStep;
import glimpse.model.Dropout;
import glimpse.model.Encoded;
import glimpse.model.Network;
import glimpse.model.SourceBatch;
import glimpse.model.WeightEdit;
import glimpse.session.training.Selection;
import glimpse.tensor.Tape;
import glimpse.text.Language;
import glimpse.trace.Visible;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The states that a model has at the words of some pairs, which it reads at once: h_i of the sources, or s_t of the
 * targets, along which the decoder is led.
 */
record StateReading(Translator translator, StateKind kind, List<Selection.Numbered> pairs) {

    List<WordStates> read() {
        Tape tape = Tape.inference(translator.network().parameters().precision());
        List<Language.Encoded> sources = pairs.stream()
                .map(numbered ->
                        translator.source().encodeSource(numbered.pair().source()))
                .toList();
        int padding = translator.source().vocabulary().specials().padding();
        SourceBatch batch =
                SourceBatch.of(sources.stream().map(Language.Encoded::ids).toList(), padding);
        Encoded read = translator.network().encode(tape, batch, Dropout.NONE);
        return kind == StateKind.ENCODER ? encoder(sources, read) : decoder(tape, read);
    }

    private List<WordStates> encoder(List<Language.Encoded> sources, Encoded read) {
        return IntStream.range(0, sources.size())
                .mapToObj(s -> {
                    Language.Encoded source = sources.get(s);
                    float[][] states = IntStream.range(0, source.ids().length)
                            .mapToObj(i -> read.state(s, i))
                            .toArray(float[][]::new);
                    return states(s, source, states);
                })
                .toList();
    }

    private WordStates states(int pair, Language.Encoded text, float[][] states) {
        List<String> words = text.tokens().stream().map(Visible::of).toList();
        return new WordStates(pairs.get(pair).number(), words, states);
    }

    private List<WordStates> decoder(Tape tape, Encoded read) {
        Network network = translator.network();
        List<Language.Encoded> targets = pairs.stream()
                .map(numbered ->
                        translator.target().encodeTarget(numbered.pair().target()))
                .toList();
        float[][][] states =
                targets.stream().map(target -> new float[target.ids().length][]).toArray(float[][][]::new);
        int steps = Arrays.stream(states).mapToInt(rows -> rows.length).max().orElse(0);
        DecoderState state = network.start(tape, read);
        for (int t = 0; t < steps; t++) {
            int[] before = before(targets, t);
            DecoderStep step = network.step(tape, read, state, before, WeightEdit.NONE, Dropout.NONE);
            state = step.after();
            for (int s = 0; s < states.length; s++) {
                if (t < states[s].length) {
                    states[s][t] = state.top().row(s);
                }
            }
        }
        return IntStream.range(0, targets.size())
                .mapToObj(s -> states(s, targets.get(s), states[s]))
                .toList();
    }

    /** The word before step t of every target; what stands behind the end of a shorter one is not looked at. */
    private int[] before(List<Language.Encoded> targets, int t) {
        int start = translator.network().vocabularies().start();
        return targets.stream()
                .mapToInt(target -> t == 0 ? start : target.ids()[Math.min(t, target.ids().length) - 1])
                .toArray();
    }
}
