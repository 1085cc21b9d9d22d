package glimpse.tensor;

import java.util.Arrays;

/** The k largest of the numbers that it is offered, largest first; of equal ones that with the lower word is first. */
final class FloatRanking {

    private final int[] words;
    private final float[] values;
    private int found;

    FloatRanking(int size) {
        words = new int[size];
        values = new float[size];
    }

    static FloatRanking of(float[] values, int size) {
        FloatRanking ranking = new FloatRanking(Math.min(size, values.length));
        for (int i = 0; i < values.length; i++) {
            ranking.offer(i, values[i]);
        }
        return ranking;
    }

    void offer(int word, float value) {
        if (found == words.length && !before(word, value, found - 1)) {
            return;
        }
        int place = found < words.length ? found++ : found - 1;
        while (place > 0 && before(word, value, place - 1)) {
            values[place] = values[place - 1];
            words[place] = words[place - 1];
            place--;
        }
        values[place] = value;
        words[place] = word;
    }

    private boolean before(int word, float value, int place) {
        return value > values[place] || (value == values[place] && word < words[place]);
    }

    /** The k-th largest; −∞ where fewer were offered than asked for. */
    float least() {
        return found < words.length || found == 0 ? Float.NEGATIVE_INFINITY : values[found - 1];
    }

    int[] words() {
        return Arrays.copyOf(words, found);
    }
}
