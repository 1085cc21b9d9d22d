package glimpse.explain;

/**
 * The soft alignment error rate of a corpus (Tu 2016), from sums over its sentences: AER without hardening. M_A holds the
 * weights, M_S and M_P have 1 at sure and at possible links.
 *
 * @param mass Σ M_A
 * @param sure Σ M_S
 * @param inSure Σ M_A ⊙ M_S
 * @param inPossible Σ M_A ⊙ M_P
 */
public record SoftAlignmentError(double mass, double sure, double inSure, double inPossible) {

    /** Of no sentence. */
    public static final SoftAlignmentError NONE = new SoftAlignmentError(0, 0, 0, 0);

    /** With one more sentence; marks take no part. */
    public SoftAlignmentError plus(SoftAlignment aligned, AlignmentError.Reference reference) {
        double all = 0;
        double inS = 0;
        double inP = 0;
        for (int t = 0; t < aligned.targets(); t++) {
            for (int i = 0; i < aligned.sources(); i++) {
                boolean word = !aligned.targetSpecial()[t] && !aligned.sourceSpecial()[i];
                double weight = word ? aligned.weights()[t][i] : 0;
                Link link = new Link(i, t);
                all += weight;
                inS += reference.sure().contains(link) ? weight : 0;
                inP += reference.isPossible(link) ? weight : 0;
            }
        }
        return new SoftAlignmentError(mass + all, sure + reference.sure().size(), inSure + inS, inPossible + inP);
    }

    /** SAER = 1 − (Σ M_A ⊙ M_S + Σ M_A ⊙ M_P) / (Σ M_A + Σ M_S), 0 at best. */
    public double rate() {
        return mass + sure == 0 ? 0 : 1 - (inSure + inPossible) / (mass + sure);
    }

    /** Σ M_A ⊙ M_P / Σ M_A; 1 where nothing was weighed. */
    public double precision() {
        return mass == 0 ? 1 : inPossible / mass;
    }

    /** Σ M_A ⊙ M_S / Σ M_S; 1 where nothing was sure. */
    public double recall() {
        return sure == 0 ? 1 : inSure / sure;
    }
}
