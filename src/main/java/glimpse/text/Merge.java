package glimpse.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two pieces that stand together so often that they became one. A piece that its word goes on after ends in {@link #MARK},
 * so the left one always does.
 */
public record Merge(String left, String right) implements Comparable<Merge> {

    /** What ends a piece that its word goes on after, as in subword-nmt. */
    static final String MARK = "@@";

    private static final Comparator<Merge> ORDER =
            Comparator.comparing(Merge::left).thenComparing(Merge::right);

    /** The merge that a line of a file says, as {@code th@@ e}; empty where it says none. */
    public static Optional<Merge> of(String line) {
        String[] pieces = line.split(" ", -1);
        return pieces.length == 2
                        && pieces[0].endsWith(MARK)
                        && pieces[0].length() > MARK.length()
                        && !pieces[1].isEmpty()
                        && !pieces[1].equals(MARK)
                ? Optional.of(new Merge(pieces[0], pieces[1]))
                : Optional.empty();
    }

    /** The left piece, a space and the right piece. */
    public String line() {
        return left + " " + right;
    }

    /** What the two become. */
    String piece() {
        return left.substring(0, left.length() - MARK.length()) + right;
    }

    /** The pieces of a word with this merge made wherever it fits, from left to right. */
    List<String> in(List<String> pieces) {
        List<String> merged = new ArrayList<>(pieces.size());
        for (String piece : pieces) {
            int last = merged.size() - 1;
            if (last >= 0 && piece.equals(right) && merged.get(last).equals(left)) {
                merged.set(last, piece());
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }

    /** By the left piece, then by the right one. */
    @Override
    public int compareTo(Merge other) {
        return ORDER.compare(this, other);
    }
}
