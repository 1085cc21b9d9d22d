package glimpse.explain;

/**
 * Measures of one row α_t of weights; N source words. Local attention's rows, which sum to less than 1, are rescaled for
 * those that need a distribution (entropy, perplexity, expected position).
 *
 * @param entropy H_t = −Σ_i α_{t,i} ln α_{t,i}, in nat, 0…ln N (Ghader and Monz 2017)
 * @param normalisedEntropy H_t / ln N, 0…1; 0 for a single source word
 * @param perplexity e^{H_t}, 1…N: as many words, equally weighed, would leave as much open
 * @param peak argmax_i α_{t,i}, from 0; the first of equals
 * @param peakWeight max_i α_{t,i}
 * @param specialMass Σ α_{t,i} over the source's marks
 * @param expectedPosition μ_t = Σ_i i α_{t,i}, with i = 1…N
 */
public record StepMeasures(
        double entropy,
        double normalisedEntropy,
        double perplexity,
        int peak,
        double peakWeight,
        double specialMass,
        double expectedPosition) {

    static StepMeasures of(double[] weights, boolean[] special) {
        double entropy = Numbers.entropy(weights);
        double[] shares = Numbers.shares(weights);
        double mass = 0;
        double position = 0;
        for (int i = 0; i < weights.length; i++) {
            mass += special[i] ? weights[i] : 0;
            position += (i + 1) * shares[i];
        }
        int peak = Numbers.peak(weights);
        return new StepMeasures(
                entropy,
                weights.length == 1 ? 0 : entropy / Math.log(weights.length),
                Math.exp(entropy),
                peak,
                weights[peak],
                mass,
                position);
    }
}
