package glimpse.session.bench;

import glimpse.model.Network;
import glimpse.tensor.Distribution;
import glimpse.tensor.Parameter;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What one decoded sentence spends beside its matrix products, in milliseconds, each part measured alone on numbers of the
 * right shapes. R rows of a beam, N source words, H hidden, V vocabulary.
 *
 * @param tanh the additive scores e = vᵀ tanh(q + k), {@code [R, N]} out of {@code [R, H]} and {@code [N, H]}
 * @param softmax the weights α and their mix c
 * @param topK the normaliser of {@code [R, V]} and the best words of each row
 */
public record DecodingParts(double tanh, double softmax, double topK) {

    static DecodingParts of(Benchmark benchmark, Network network, int sourceLength, int steps, int beam) {
        Random random = new Random(6);
        Tape tape = Tape.inference(network.parameters().precision());
        int h = benchmark.hidden();
        Tensor keys = numbers(tape, random, sourceLength, h);
        Tensor query = numbers(tape, random, beam, h);
        Tensor scores = numbers(tape, random, beam, sourceLength);
        Tensor logits = numbers(tape, random, beam, benchmark.vocabulary());
        Parameter energy = network.parameters().get("attention.energy");
        tape.retain();
        return new DecodingParts(
                median(benchmark, tape, steps, () -> tape.additiveScores(query, keys, 1, energy)),
                median(benchmark, tape, steps, () -> tape.mix(tape.softmax(scores, new int[] {sourceLength}), keys, 1)),
                median(benchmark, tape, steps, () -> best(tape.distribution(logits), beam)));
    }

    private static void best(Distribution next, int beam) {
        for (int row = 0; row < beam; row++) {
            next.best(row, beam > 1 ? Math.max(2 * beam + 1, 10) : 10);
            next.logProbability(row, 0);
        }
    }

    private static double median(Benchmark benchmark, Tape tape, int steps, Runnable part) {
        return Benchmark.median(benchmark.times(i -> {
            for (int t = 0; t < steps; t++) {
                part.run();
                tape.sweep(List.of());
            }
        }));
    }

    private static Tensor numbers(Tape tape, Random random, int rows, int columns) {
        double[] values = new double[rows * columns];
        Arrays.setAll(values, i -> random.nextGaussian());
        return tape.constant(rows, columns, values);
    }
}
