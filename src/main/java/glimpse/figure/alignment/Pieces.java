package glimpse.figure.alignment;

import java.util.List;

/** How the numbers of a word's pieces become one: of a source word they are joined, of a target word averaged. */
enum Pieces {
    /** Joined by their sum. */
    SUMS {
        @Override
        double joined(float[] row, Word column) {
            double sum = 0;
            for (int i = column.first(); i <= column.last(); i++) {
                sum += row[i];
            }
            return sum;
        }
    },
    /** Joined by ln Σ exp e: the score whose weight is the sum of the pieces' weights. */
    SCORES {
        @Override
        double joined(float[] row, Word column) {
            double most = Double.NEGATIVE_INFINITY;
            for (int i = column.first(); i <= column.last(); i++) {
                most = Math.max(most, row[i]);
            }
            if (column.pieces() == 1 || Double.isInfinite(most)) {
                return most;
            }
            double sum = 0;
            for (int i = column.first(); i <= column.last(); i++) {
                sum += Math.exp(row[i] - most);
            }
            return most + Math.log(sum);
        }
    };

    abstract double joined(float[] row, Word column);

    /** A word's row: the mean over those of its steps that are filled in; zeros where none is. */
    float[] merged(float[][] numbers, Word word, int filled, List<Word> columns) {
        float[] merged = new float[columns.size()];
        int steps = Math.min(word.last() + 1, filled) - word.first();
        for (int k = 0; k < merged.length && steps > 0; k++) {
            double sum = 0;
            for (int t = word.first(); t < word.first() + steps; t++) {
                sum += joined(numbers[t], columns.get(k));
            }
            merged[k] = (float) (sum / steps);
        }
        return merged;
    }
}
