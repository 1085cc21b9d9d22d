package glimpse.decode;

import glimpse.tensor.Distribution;

/** Which word one row goes on with. */
@FunctionalInterface
interface Choice {

    /** The most probable word. */
    Choice GREEDY = (next, barred) -> next.best(0, 1, barred)[0];

    /** @param barred words that may not be chosen */
    int choose(Distribution next, int... barred);
}
