package glimpse.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Three to eight letters, and the same backwards. */
final class Reverse implements PairMaker {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    private static final String LETTERS = "abcdefghij";

    @Override
    public Pair make(Random random) {
        int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int drawn = random.nextInt(LETTERS.length());
            letters.add(LETTERS.substring(drawn, drawn + 1));
        }
        String source = String.join(" ", letters);
        Collections.reverse(letters);
        return new Pair(source, String.join(" ", letters));
    }
}
