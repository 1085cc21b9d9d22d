package glimpse.figure.alignment;

import glimpse.explain.AlignedWords;
import glimpse.explain.AlignmentError.Reference;
import glimpse.explain.GoldScores;
import glimpse.explain.Link;
import java.util.Optional;

/**
 * Links by hand, and how near the weights come to them.
 *
 * @param words of which tokens they are made
 * @param links between words
 * @param scores of the weights that are shown, beside the diagonal and equal weights
 */
public record GoldLinks(AlignedWords words, Reference links, GoldScores scores) {

    /**
     * What people think of two tokens, as the name of a text; nothing where they are not linked.
     *
     * @param target the target token's place, from 0
     * @param source the source token's, from 0
     */
    Optional<String> opinion(int target, int source) {
        Link link = new Link(words.sourceWord()[source], words.targetWord()[target]);
        if (!links.isPossible(link)) {
            return Optional.empty();
        }
        return Optional.of(links.sure().contains(link) ? "gold.sure" : "gold.possible");
    }
}
