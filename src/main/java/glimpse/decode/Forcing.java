package glimpse.decode;

import glimpse.tensor.Distribution;

/** Given words, one after the other. */
final class Forcing implements Choice {

    private final int[] words;
    private int at;

    Forcing(int... words) {
        this.words = words.clone();
    }

    @Override
    public int choose(Distribution next, int... barred) {
        return words[at++];
    }
}
