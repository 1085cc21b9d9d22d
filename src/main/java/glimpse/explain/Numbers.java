package glimpse.explain;

/** Small sums that several measures share. */
final class Numbers {

    private Numbers() {}

    static double[] wide(float[] numbers) {
        double[] wide = new double[numbers.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = numbers[i];
        }
        return wide;
    }

    static double sum(double[] numbers) {
        double sum = 0;
        for (double x : numbers) {
            sum += x;
        }
        return sum;
    }

    static double mean(double[] numbers) {
        return numbers.length == 0 ? 0 : sum(numbers) / numbers.length;
    }

    /** The position of the largest number, the first of equals. */
    static int peak(double[] numbers) {
        int peak = 0;
        for (int i = 1; i < numbers.length; i++) {
            peak = numbers[i] > numbers[peak] ? i : peak;
        }
        return peak;
    }

    /** The numbers divided by their sum; zeros where that is 0. */
    static double[] shares(double[] numbers) {
        double sum = sum(numbers);
        double[] shares = new double[numbers.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = sum == 0 ? 0 : numbers[i] / sum;
        }
        return shares;
    }

    /** −Σ p ln p of what becomes a distribution by rescaling; 0 for zeros. */
    static double entropy(double[] numbers) {
        double entropy = 0;
        for (double p : shares(numbers)) {
            entropy -= p > 0 ? p * Math.log(p) : 0;
        }
        return entropy;
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
