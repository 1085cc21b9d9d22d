package glimpse.session.training;

import glimpse.generate.Generator;
import glimpse.generate.Request;
import glimpse.train.Corpus;
import glimpse.train.TextPair;
import java.nio.file.Path;

/** What a network is to learn from. */
public sealed interface Material {

    /**
     * The pairs.
     *
     * @throws glimpse.words.InputException if a file cannot be read, or there are not so many to make
     */
    Corpus corpus();

    /** Pairs that are there: a file of columns, or a folder of two files. */
    record Found(Path place) implements Material {
        @Override
        public Corpus corpus() {
            return Corpus.read(place);
        }
    }

    /** Pairs that are made now, always the same ones. */
    record Made(Kind kind, int pairs) implements Material {
        @Override
        public Corpus corpus() {
            glimpse.generate.Kind wanted = glimpse.generate.Kind.valueOf(kind.name());
            return new Corpus(Generator.make(Request.of(wanted, pairs, 1)).pairs().stream()
                    .map(pair -> new TextPair(pair.source(), pair.target()))
                    .toList());
        }
    }

    /** What can be made, with what suits it. */
    enum Kind {
        REVERSE(6000, Cut.SPACES),
        DATES(8000, Cut.LETTERS),
        HEADLINES(4000, Cut.WORDS),
        DIALOGUE(2000, Cut.CHARACTERS);

        private final int pairs;
        private final Cut cut;

        Kind(int pairs, Cut cut) {
            this.pairs = pairs;
            this.cut = cut;
        }

        /** How many pairs teach it while one waits. */
        public int pairs() {
            return pairs;
        }

        public Cut cut() {
            return cut;
        }
    }
}
