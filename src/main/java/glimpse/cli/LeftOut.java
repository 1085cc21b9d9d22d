package glimpse.cli;

import glimpse.train.Corpus;

/** The sentence about pairs of a corpus that could not be used. */
final class LeftOut {

    private LeftOut() {}

    static void say(Console console, Corpus corpus) {
        if (!corpus.empty().isEmpty()) {
            console.err()
                    .println(console.words()
                            .get(
                                    "cli.empty-pairs",
                                    Integer.toString(corpus.empty().size()),
                                    Integer.toString(corpus.empty().get(0))));
        }
    }
}
