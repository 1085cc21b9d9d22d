package glimpse.explain;

import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The states that a model has at the words of a corpus, to be searched for those that point the same way as another: M
 * states of D numbers. They are kept with length 1, so that a product is a cosine, in blocks of one array each.
 */
public final class NeighbourIndex {

    private final List<WordStates> sentences;
    private final float[][] blocks;
    private final int dimensions;
    private final int count;

    private NeighbourIndex(List<WordStates> sentences, float[][] blocks, int dimensions, int count) {
        this.sentences = sentences;
        this.blocks = blocks;
        this.dimensions = dimensions;
        this.count = count;
    }

    /**
     * A place in the corpus.
     *
     * @param line of the sentence in its corpus, from 1
     * @param position of the word in it, from 0
     * @param words of the sentence
     * @param cosine of the states, −1…1
     */
    public record Neighbour(int line, int position, List<String> words, double cosine) {}

    /** An index in the making. */
    public static final class Builder {

        private final int most;
        private final List<WordStates> sentences = new ArrayList<>();
        private final List<float[]> blocks = new ArrayList<>();
        private int count;
        private int dimensions;

        /** @param most states that are taken; the last sentence may lose its end */
        public Builder(int most) {
            this.most = most;
        }

        public boolean isFull() {
            return count >= most;
        }

        public int count() {
            return count;
        }

        /** Takes a sentence's states as far as there is room. */
        public void add(WordStates sentence) {
            int taken = Math.min(sentence.states().length, most - count);
            if (taken <= 0) {
                return;
            }
            dimensions = sentence.states()[0].length;
            float[] block = new float[taken * dimensions];
            for (int i = 0; i < taken; i++) {
                unit(sentence.states()[i], block, i * dimensions);
            }
            // the words alone: their states stand in the block
            sentences.add(new WordStates(sentence.line(), sentence.words(), new float[0][]));
            blocks.add(block);
            count += taken;
        }

        public NeighbourIndex build() {
            return new NeighbourIndex(List.copyOf(sentences), blocks.toArray(float[][]::new), dimensions, count);
        }
    }

    /** How many states there are. */
    public int size() {
        return count;
    }

    /** How many sentences they come from. */
    public int sentences() {
        return sentences.size();
    }

    /**
     * The places whose states have the largest cosine with a vector, the nearest first; none for a vector of zeros, which
     * has no direction.
     *
     * @param vector {@code [D]}
     * @throws InputException if the vector has another number of dimensions
     */
    public List<Neighbour> nearest(float[] vector, int wanted) {
        if (count > 0 && vector.length != dimensions) {
            throw new InputException("explain.points-differ", dimensions, vector.length);
        }
        float[] unit = new float[vector.length];
        unit(vector, unit, 0);
        if (Numbers.dot(unit, unit) == 0) {
            return List.of();
        }
        return IntStream.range(0, blocks.length)
                .boxed()
                .flatMap(block -> IntStream.range(0, length(block)).mapToObj(i -> place(block, i, unit)))
                .sorted(Comparator.comparingDouble(place -> -place.cosine()))
                .limit(wanted)
                .toList();
    }

    private int length(int block) {
        return blocks[block].length / dimensions;
    }

    private Neighbour place(int block, int position, float[] unit) {
        float[] values = blocks[block];
        int from = position * dimensions;
        double cosine = 0;
        for (int d = 0; d < dimensions; d++) {
            cosine += (double) values[from + d] * unit[d];
        }
        WordStates sentence = sentences.get(block);
        return new Neighbour(sentence.line(), position, sentence.words(), cosine);
    }

    /** A vector divided by its length; zeros stay. */
    private static void unit(float[] vector, float[] into, int from) {
        double length = Math.sqrt(Numbers.dot(vector, vector));
        for (int d = 0; d < vector.length; d++) {
            into[from + d] = length == 0 ? 0 : (float) (vector[d] / length);
        }
    }
}
