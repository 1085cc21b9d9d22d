package glimpse.model;

import java.util.Arrays;
import java.util.List;

/**
 * Source sentences of different lengths, padded to the longest; time-major.
 *
 * @param ids {@code [N · S]}: position i of sentence s is entry {@code i · S + s}
 * @param lengths {@code [S]}: how many positions of each are real, at least 1
 */
public record SourceBatch(int[] ids, int[] lengths) {

    /** @param padding the word that fills up shorter sentences */
    public static SourceBatch of(List<int[]> sentences, int padding) {
        int[] lengths = sentences.stream().mapToInt(s -> s.length).toArray();
        int longest = Arrays.stream(lengths).max().orElseThrow();
        return new SourceBatch(timeMajor(sentences, longest, padding), lengths);
    }

    /** One sentence. */
    public static SourceBatch of(int... sentence) {
        return new SourceBatch(sentence, new int[] {sentence.length});
    }

    /** Lays sentences out position by position, {@code [steps · sentences]}. */
    static int[] timeMajor(List<int[]> sentences, int steps, int padding) {
        int s = sentences.size();
        int[] ids = new int[steps * s];
        Arrays.fill(ids, padding);
        for (int b = 0; b < s; b++) {
            for (int i = 0; i < sentences.get(b).length; i++) {
                ids[i * s + b] = sentences.get(b)[i];
            }
        }
        return ids;
    }

    /** The same with no padding at the ends of its sentences counted as real; at least one position stays so. */
    SourceBatch unread(int padding) {
        int[] real = lengths.clone();
        for (int s = 0; s < real.length; s++) {
            while (real[s] > 1 && ids[(real[s] - 1) * real.length + s] == padding) {
                real[s]--;
            }
        }
        return new SourceBatch(ids, real);
    }

    /** S. */
    public int sources() {
        return lengths.length;
    }

    /** N, padding included. */
    public int positions() {
        return ids.length / lengths.length;
    }
}
