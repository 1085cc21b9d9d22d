package glimpse.model;

import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Vocabularies;
import glimpse.model.Specification.Word;
import glimpse.tensor.Parameter;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The decoder: one step from s_{t−1} and y_{t−1} to s_t and what the next word is read from. Letters: R rows, S sources,
 * N positions, H state, E embedding, C context, V vocabulary.
 */
final class Decoder {

    private final Specification spec;
    private final Vocabularies vocabularies;
    private final Bridge bridge;
    private final Optional<Parameter> embedding;
    private final List<RecurrentLayer> layers = new ArrayList<>();
    private final Optional<Linear> input;
    private final Optional<RecurrentLayer> second;
    private final Optional<Attention> attention;
    private final Readout readout;

    Decoder(Parameters parameters, Specification spec, Vocabularies vocabularies) {
        this.spec = spec;
        this.vocabularies = vocabularies;
        Specification.Decoder decoder = spec.decoder();
        embedding = seesWord(spec)
                ? Optional.of(parameters.table("decoder.embedding", vocabularies.target(), decoder.embedding()))
                : Optional.empty();
        bridge = new Bridge(parameters, spec);
        for (int k = 0; k < decoder.layers(); k++) {
            int in = spec.cellInput(k, vocabularies);
            layers.add(
                    new RecurrentLayer(parameters, "decoder." + k, decoder.cell(), in, decoder.size(), decoder.bias()));
        }
        second = spec.attention().asksBetween()
                ? Optional.of(new RecurrentLayer(
                        parameters,
                        "decoder.second",
                        decoder.cell(),
                        spec.contextSize(),
                        decoder.size(),
                        decoder.bias()))
                : Optional.empty();
        Specification.Input layer = decoder.input();
        input = layer.size() > 0
                ? Optional.of(
                        Linear.make(parameters, "decoder.input", spec.updateInput(0, vocabularies), layer.size(), true))
                : Optional.empty();
        Scores.Sizes sizes = new Scores.Sizes(spec.querySize(), spec.encoder().stateSize(), spec.attention());
        attention = spec.attention().isPresent() ? Optional.of(new Attention(parameters, sizes)) : Optional.empty();
        readout = new Readout(parameters, spec, vocabularies, embedding);
    }

    static boolean seesWord(Specification spec) {
        return spec.decoder().word() == Word.EMBEDDING
                || spec.readout().inputs().contains(Part.WORD)
                || spec.attention().word()
                || spec.readout().tied();
    }

    Optional<Attention> attention() {
        return attention;
    }

    DecoderState start(Tape tape, Encoded source) {
        return new DecoderState(
                bridge.start(tape, source), tape.zeros(source.sources(), source.positions()), Optional.empty());
    }

    /** One step for all rows; {@code words} are y_{t−1}, {@code [R]}. */
    DecoderStep step(Tape tape, Encoded source, DecoderState before, int[] words, WeightEdit edit, Dropout dropout) {
        Optional<Tensor> word = embedding.map(table -> dropout.apply(tape, tape.embed(table, words)));
        Optional<Attention.Answer> answer = Optional.empty();
        if (attention.isPresent() && spec.attention().query() == Query.BEFORE) {
            Tensor query =
                    spec.attention().lowestLayer() ? before.layers().get(0).hidden() : before.top();
            answer = Optional.of(ask(tape, query, word, source, before, edit));
        }
        Optional<Tensor> early = answer.map(Attention.Answer::context)
                .or(() -> source.context().map(c -> perRow(tape, c, words.length)));

        Updated updated = update(tape, before, updateInput(tape, before, word, early), early, dropout);
        Tensor s = updated.output();
        if (attention.isPresent() && spec.attention().query() == Query.AFTER) {
            answer = Optional.of(ask(tape, s, word, source, before, edit));
        }
        if (second.isPresent()) {
            answer = Optional.of(ask(tape, s, word, source, before, edit));
            updated = again(tape, updated.layers().get(0), answer.get().context());
            s = updated.output();
        }
        Tensor context = answer.map(Attention.Answer::context).or(() -> early).orElseThrow();
        Tensor features = readout.features(tape, s, before.top(), context, word, dropout);
        return new DecoderStep(
                new DecoderState(
                        updated.layers(),
                        answer.map(Attention.Answer::weights).orElse(before.weights()),
                        readoutEntersUpdate() ? Optional.of(features) : Optional.empty()),
                answer.map(a -> new DecoderStep.Attended(a.query(), a.scores(), a.weights())),
                context,
                features);
    }

    private Attention.Answer ask(
            Tape tape, Tensor state, Optional<Tensor> word, Encoded source, DecoderState before, WeightEdit edit) {
        Tensor query = spec.attention().word() ? tape.concat(List.of(word.orElseThrow(), state)) : state;
        return attention.orElseThrow().ask(tape, query, source, before.weights(), edit);
    }

    private boolean readoutEntersUpdate() {
        return spec.decoder().inputFeeding() || spec.decoder().word() == Word.DISTRIBUTION;
    }

    /** The fixed c of each row's source, {@code [R, C]}. */
    private static Tensor perRow(Tape tape, Tensor context, int rows) {
        if (context.rows() == rows) {
            return context;
        }
        int[] source = new int[rows];
        for (int r = 0; r < rows; r++) {
            source[r] = r / (rows / context.rows());
        }
        return tape.select(context, source);
    }

    /** What enters the lowest layer's update: word, context, readout fed back, each where the structure has it. */
    private List<Tensor> updateInput(Tape tape, DecoderState before, Optional<Tensor> word, Optional<Tensor> context) {
        List<Tensor> parts = new ArrayList<>();
        int rows = before.rows();
        switch (spec.decoder().word()) {
            case EMBEDDING -> parts.add(word.orElseThrow());
            case DISTRIBUTION -> parts.add(lastDistribution(tape, before));
            case NONE -> {}
        }
        if (spec.decoder().contextEveryStep() && second.isEmpty()) {
            parts.add(context.orElseThrow());
        }
        if (spec.decoder().inputFeeding()) {
            parts.add(before.readout().orElseGet(() -> tape.zeros(rows, spec.projectionInput())));
        }
        if (input.isPresent()) {
            Tensor layered = input.get().apply(tape, tape.concat(parts));
            return List.of(spec.decoder().input().activation().apply(tape, layered));
        }
        return parts;
    }

    /** The model's own distribution of the word before; the start word with certainty before the first step. */
    private Tensor lastDistribution(Tape tape, DecoderState before) {
        int rows = before.rows();
        if (before.readout().isPresent()) {
            int[] all = new int[rows];
            java.util.Arrays.fill(all, vocabularies.target());
            return tape.softmax(readout.logits(tape, before.readout().get()), all);
        }
        double[] certain = new double[rows * vocabularies.target()];
        for (int r = 0; r < rows; r++) {
            certain[r * vocabularies.target() + vocabularies.start()] = 1;
        }
        return tape.constant(rows, vocabularies.target(), certain);
    }

    /**
     * What an update gives.
     *
     * @param output of the top layer: its state, with its input added where layers are residual
     */
    private record Updated(List<CellState> layers, Tensor output) {}

    private Updated update(
            Tape tape, DecoderState before, List<Tensor> lowest, Optional<Tensor> context, Dropout dropout) {
        List<CellState> after = new ArrayList<>();
        boolean contextAbove =
                spec.decoder().contextEveryStep() && spec.attention().lowestLayer();
        Tensor below = before.top();
        for (int k = 0; k < layers.size(); k++) {
            List<Tensor> parts = lowest;
            if (k > 0) {
                below = dropout.apply(tape, below);
                parts = contextAbove ? List.of(below, context.orElseThrow()) : List.of(below);
            }
            RecurrentLayer layer = layers.get(k);
            Tensor in = layer.hasInput() ? layer.fromInput(tape, parts) : layer.withoutInput(tape, before.rows());
            CellState next = layer.step(tape, in, before.layers().get(k));
            after.add(next);
            below = spec.decoder().residual() && k > 0 ? tape.add(below, next.hidden()) : next.hidden();
        }
        return new Updated(after, below);
    }

    /** The second cell, from s′_t and c_t to s_t. */
    private Updated again(Tape tape, CellState first, Tensor context) {
        RecurrentLayer layer = second.orElseThrow();
        CellState next = layer.step(tape, layer.fromInput(tape, context), first);
        return new Updated(List.of(next), next.hidden());
    }

    /** {@code [R, V]}. */
    Tensor logits(Tape tape, Tensor features) {
        return readout.logits(tape, features);
    }
}
