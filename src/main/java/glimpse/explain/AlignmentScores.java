package glimpse.explain;

import glimpse.explain.AlignmentError.Reference;

/**
 * How near alignments come to those of people (Och and Ney 2003; Tu 2016), 0…1.
 *
 * @param errorRate AER of the argmax of each target word, 0 at best
 * @param softErrorRate SAER, 0 at best
 */
public record AlignmentScores(double errorRate, double precision, double recall, double softErrorRate) {

    /** Both errors of the sentences so far. */
    public record Sum(AlignmentError hard, SoftAlignmentError soft) {

        static final Sum NONE = new Sum(AlignmentError.NONE, SoftAlignmentError.NONE);

        Sum plus(SoftAlignment aligned, Reference gold) {
            return new Sum(hard.plus(aligned.peakLinks(), gold), soft.plus(aligned, gold));
        }

        AlignmentScores scores() {
            return new AlignmentScores(hard.rate(), hard.precision(), hard.recall(), soft.rate());
        }

        /** Where every weight of a row is equal, any word may be its peak: what is to be expected of one that is drawn. */
        AlignmentScores expected() {
            return new AlignmentScores(soft.rate(), soft.precision(), soft.recall(), soft.rate());
        }
    }
}
