package glimpse.decode;

import glimpse.model.DecoderState;
import glimpse.model.DecoderStep;
import glimpse.model.Dropout;
import glimpse.model.Encoded;
import glimpse.model.Network;
import glimpse.model.SourceBatch;
import glimpse.model.WeightEdit;
import glimpse.tensor.Precision;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The beam rule by brute force: every hypothesis is computed anew from its first word, and all candidates are sorted. */
record PlainBeam(Network network, int[] source, int size, Decoding.Limits limits) {

    record Found(List<Integer> words, double logProbability, double score, boolean finished) {}

    private record Candidate(int row, int word, List<Integer> words, double cumulative) {}

    /** After some words: the next word's log-probabilities, and how much each position was attended to so far. */
    private record Next(double[] logProbabilities, double[] coverage) {}

    List<Found> run() {
        List<Candidate> live = List.of(new Candidate(0, 0, List.of(), 0));
        List<Found> finished = new ArrayList<>();
        for (int step = 1; step <= limits.maximumLength() && finished.size() < size && !live.isEmpty(); step++) {
            List<Candidate> all = new ArrayList<>();
            for (int row = 0; row < live.size(); row++) {
                extend(live.get(row), row, step, all);
            }
            all.sort(Comparator.comparing((Candidate c) -> -c.cumulative)
                    .thenComparing(Candidate::row)
                    .thenComparing(Candidate::word));
            List<Candidate> kept = all.subList(0, Math.min(size, all.size()));
            kept.stream().filter(c -> c.word == Machines.END).forEach(c -> finished.add(found(c)));
            live = kept.stream().filter(c -> c.word != Machines.END).toList();
        }
        if (finished.size() < size) {
            live.forEach(c -> finished.add(found(c)));
        }
        finished.sort(Comparator.comparing(f -> -f.score));
        return finished;
    }

    private void extend(Candidate from, int row, int step, List<Candidate> all) {
        double[] logp = after(from.words).logProbabilities;
        for (int word = 0; word < logp.length; word++) {
            if (word != Machines.END || step > limits.minimumLength()) {
                List<Integer> words = new ArrayList<>(from.words);
                words.add(word);
                all.add(new Candidate(row, word, words, from.cumulative + logp[word]));
            }
        }
    }

    private Found found(Candidate c) {
        double score = c.cumulative / Math.pow((5 + c.words.size()) / 6.0, limits.lengthPenalty());
        if (limits.coveragePenalty() > 0) {
            for (double attended : after(c.words.subList(0, c.words.size() - 1)).coverage) {
                score += limits.coveragePenalty() * Math.log(Math.min(1, attended));
            }
        }
        return new Found(c.words, c.cumulative, score, c.word == Machines.END);
    }

    private Next after(List<Integer> words) {
        Tape tape = Tape.inference(Precision.DOUBLE);
        Encoded encoded = network.encode(tape, SourceBatch.of(source), Dropout.NONE);
        DecoderState state = network.start(tape, encoded);
        double[] coverage = new double[source.length];
        for (int t = 0; ; t++) {
            int word = t == 0 ? network.vocabularies().start() : words.get(t - 1);
            DecoderStep step = network.step(tape, encoded, state, new int[] {word}, WeightEdit.NONE, Dropout.NONE);
            for (int i = 0; i < coverage.length && step.attention().isPresent(); i++) {
                coverage[i] += step.attention().get().weights().get(0, i);
            }
            state = step.after();
            if (t == words.size()) {
                return new Next(logSoftmax(network.logits(tape, step.features())), coverage);
            }
        }
    }

    private static double[] logSoftmax(Tensor logits) {
        double[] out = new double[logits.columns()];
        double sum = 0;
        for (int i = 0; i < out.length; i++) {
            sum += Math.exp(logits.get(0, i));
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = logits.get(0, i) - Math.log(sum);
        }
        return out;
    }
}
