package glimpse.explain;

import java.util.HashSet;
import java.util.Set;

/**
 * The alignment error rate of a corpus (Och and Ney 2003), from sums over its sentences. A is what a model aligns, S the
 * links that annotators are sure of, P ⊇ S those that they find possible; word by word, subwords merged.
 *
 * @param links |A|
 * @param sure |S|
 * @param inSure |A ∩ S|
 * @param inPossible |A ∩ P|
 */
public record AlignmentError(long links, long sure, long inSure, long inPossible) {

    /** Of no sentence. */
    public static final AlignmentError NONE = new AlignmentError(0, 0, 0, 0);

    /**
     * Links by hand.
     *
     * @param sure S
     * @param possible P; sure links need not be repeated in it
     */
    public record Reference(Set<Link> sure, Set<Link> possible) {

        /** Nothing linked. */
        public static final Reference NONE = new Reference(Set.of(), Set.of());

        public Reference {
            sure = Set.copyOf(sure);
            possible = Set.copyOf(possible);
        }

        public boolean isPossible(Link link) {
            return possible.contains(link) || sure.contains(link);
        }

        public boolean isEmpty() {
            return sure.isEmpty() && possible.isEmpty();
        }

        /** With another opinion of one link: from none to sure, from sure to possible, from possible to none. */
        public Reference turning(Link link) {
            Set<Link> certain = new HashSet<>(sure);
            Set<Link> other = new HashSet<>(possible);
            if (certain.remove(link)) {
                other.add(link);
            } else if (!other.remove(link)) {
                certain.add(link);
            }
            return new Reference(certain, other);
        }
    }

    /** With one more sentence. */
    public AlignmentError plus(Set<Link> aligned, Reference reference) {
        long inS = aligned.stream().filter(reference.sure()::contains).count();
        long inP = aligned.stream().filter(reference::isPossible).count();
        return new AlignmentError(
                links + aligned.size(), sure + reference.sure().size(), inSure + inS, inPossible + inP);
    }

    /** AER = 1 − (|A ∩ S| + |A ∩ P|) / (|A| + |S|), 0 at best; 0 where nothing was aligned nor asked for. */
    public double rate() {
        return links + sure == 0 ? 0 : 1 - (double) (inSure + inPossible) / (links + sure);
    }

    /** |A ∩ P| / |A|; 1 where nothing was aligned. */
    public double precision() {
        return links == 0 ? 1 : (double) inPossible / links;
    }

    /** |A ∩ S| / |S|; 1 where nothing was sure. */
    public double recall() {
        return sure == 0 ? 1 : (double) inSure / sure;
    }
}
