package glimpse.figure.stage;

import glimpse.figure.Numbers;
import glimpse.trace.Candidate;
import glimpse.trace.Visible;
import java.util.List;
import java.util.Optional;

/**
 * A word that could come next.
 *
 * @param before how probable it was before a person's edit; empty where there is nothing to compare with
 */
record NextWord(String token, Share now, Optional<Share> before) {

    /**
     * How probable a word is, 0…1. A step keeps its most probable words only; another is not above the last of them.
     *
     * @param known whether this is its probability; else it is what it is not above
     */
    record Share(double probability, boolean known) {

        static Share of(String token, List<Candidate> kept) {
            return kept.stream()
                    .filter(word -> word.token().equals(token))
                    .findFirst()
                    .map(word -> new Share(word.probability(), true))
                    .orElseGet(() -> new Share(kept.get(kept.size() - 1).probability(), false));
        }

        /** 3.4 %, or < 0.1 %. */
        String printed() {
            return sign() + Numbers.percent(bound());
        }

        /** The same without its unit. */
        String digits() {
            return sign() + Numbers.decimal(100 * bound(), 1);
        }

        private String sign() {
            return known ? "" : "< ";
        }

        private double bound() {
            return known ? probability : Math.max(1, Math.ceil(1000 * probability)) / 1000;
        }
    }

    String shown() {
        return Visible.of(token);
    }
}
