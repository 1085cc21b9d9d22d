package glimpse.attentionfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one side of a matrix and the tokens of a sentence belong together.
 *
 * @param tokens of every row or column that is kept
 * @param ends how many end marks were added, which the attention counts and the text does not; −1 where it is the other way
 * @param trimmed how many rows or columns of padding were cut off
 * @param known whether the tokens were
 */
record SideFit(List<String> tokens, int ends, int trimmed, boolean known) {

    SideFit {
        tokens = List.copyOf(tokens);
    }

    int length() {
        return tokens.size();
    }

    /**
     * Empty where they do not belong together.
     *
     * @param size of the side
     * @param filled without what is zero at its end
     */
    static Optional<SideFit> of(int size, int filled, Optional<List<String>> tokens) {
        if (tokens.isEmpty()) {
            return Optional.of(new SideFit(Tokens.numbered(filled), 0, size - filled, false));
        }
        List<String> known = tokens.get();
        int count = known.size();
        boolean ends = count > 0 && known.get(count - 1).equals(Tokens.END);
        if (size >= count && filled <= count) {
            return Optional.of(new SideFit(known, 0, size - count, true));
        }
        if (filled == count + 1 && !ends) {
            List<String> ended = new ArrayList<>(known);
            ended.add(Tokens.END);
            return Optional.of(new SideFit(ended, 1, size - filled, true));
        }
        if (size == count - 1 && ends) {
            return Optional.of(new SideFit(known.subList(0, size), -1, 0, true));
        }
        return Optional.empty();
    }

    /** Of links, which leave out what has none: any number of tokens that is large enough. */
    static Optional<SideFit> ofLinks(int size, Optional<List<String>> tokens) {
        List<String> names = tokens.orElseGet(() -> Tokens.numbered(size));
        return names.size() < size ? Optional.empty() : Optional.of(new SideFit(names, 0, 0, tokens.isPresent()));
    }
}
