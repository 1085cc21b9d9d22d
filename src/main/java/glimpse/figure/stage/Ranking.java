package glimpse.figure.stage;

import glimpse.figure.Numbers;
import glimpse.figure.stage.NextWord.Share;
import glimpse.trace.Candidate;
import glimpse.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which next words the stage shows: the best, and those that were among the best before a person's edit. */
final class Ranking {

    /** What is printed as more than 0.0 %: less has no ghost that could be seen. */
    private static final double SEEN = 0.0005;

    private final Stage stage;
    private final int best;
    private final List<Candidate> before;

    /** @param best how many words are the best */
    Ranking(Stage stage, int best) {
        this.stage = stage;
        this.best = best;
        this.before = Before.of(stage.trace(), stage.path(), stage.t())
                .map(Step::candidates)
                .filter(this::hasMoved)
                .orElse(List.of());
    }

    /** Whether the numbers that a person reads are others than these; writing another word leaves its own step as it was. */
    private boolean hasMoved(List<Candidate> old) {
        boolean comparable = !old.isEmpty() && !now().isEmpty();
        return comparable && !printed(old).equals(printed(now()));
    }

    private List<String> printed(List<Candidate> words) {
        return words.stream()
                .limit(best)
                .map(word -> word.token() + " " + Numbers.percent(word.probability()))
                .toList();
    }

    private List<Candidate> now() {
        return stage.step().candidates();
    }

    /** Whether there is something to compare with. */
    boolean isCompared() {
        return !before.isEmpty();
    }

    /** @param most how many there is room for: words that fell out are left out first */
    List<NextWord> words(int most) {
        List<String> tokens = bestNow();
        before.stream()
                .limit(best)
                .filter(word -> word.probability() >= SEEN)
                .map(Candidate::token)
                .filter(token -> !tokens.contains(token))
                .limit(Math.max(0, most - tokens.size()))
                .toList()
                .forEach(tokens::add);
        return tokens.stream().map(this::word).toList();
    }

    /** The last of them gives its place to the written word if that is not among them. */
    private List<String> bestNow() {
        List<String> tokens =
                new ArrayList<>(now().stream().limit(best).map(Candidate::token).toList());
        String written = stage.node().token();
        if (!tokens.contains(written)) {
            if (tokens.size() == best) {
                tokens.remove(best - 1);
            }
            tokens.add(written);
        }
        return tokens;
    }

    private NextWord word(String token) {
        boolean unlisted = now().stream().noneMatch(word -> word.token().equals(token));
        Share now = unlisted && token.equals(stage.node().token())
                ? new Share(Math.exp(stage.node().logProbability()), true)
                : Share.of(token, now());
        return new NextWord(token, now, isCompared() ? Optional.of(Share.of(token, before)) : Optional.empty());
    }
}
