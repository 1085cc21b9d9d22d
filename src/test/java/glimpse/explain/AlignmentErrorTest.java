package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.explain.AlignmentError.Reference;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AlignmentErrorTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** Two sure links, two more possible ones. */
    private static final Reference REFERENCE =
            new Reference(Set.of(new Link(0, 0), new Link(1, 1)), Set.of(new Link(2, 1), new Link(2, 2)));

    /** One sure link found, one possible, one wrong: |A| = 3, |S| = 2, |A∩S| = 1, |A∩P| = 2. */
    private static final Set<Link> ALIGNED = Set.of(new Link(0, 0), new Link(2, 2), new Link(0, 2));

    @Test
    void theRateFollowsOchAndNey() {
        AlignmentError error = AlignmentError.NONE.plus(ALIGNED, REFERENCE);
        assertThat(error.rate()).isCloseTo(1 - (1 + 2) / (3.0 + 2), EXACT);
        assertThat(error.precision()).isCloseTo(2 / 3.0, EXACT);
        assertThat(error.recall()).isCloseTo(1 / 2.0, EXACT);
    }

    @Test
    void anAlignmentOfAllSureAndSomePossibleLinksHasNoError() {
        Set<Link> perfect = Set.of(new Link(0, 0), new Link(1, 1), new Link(2, 2));
        assertThat(AlignmentError.NONE.plus(perfect, REFERENCE).rate()).isCloseTo(0, EXACT);
    }

    @Test
    void aCorpusIsSummedBeforeItIsDivided() {
        Reference other = new Reference(Set.of(new Link(0, 0)), Set.of());
        AlignmentError both = AlignmentError.NONE.plus(ALIGNED, REFERENCE).plus(Set.of(new Link(0, 0)), other);
        assertThat(both.rate()).isCloseTo(1 - (2 + 3) / (4.0 + 3), EXACT);
    }

    @Test
    void noSentenceHasNoError() {
        assertThat(AlignmentError.NONE.rate()).isZero();
        assertThat(SoftAlignmentError.NONE.rate()).isZero();
    }

    @Test
    void theSoftRateOfHardWeightsIsTheHardOne() {
        SoftAlignment hard = SoftAlignment.ofWords(new double[][] {{1, 0, 0}, {0, 0, 0}, {1, 0, 1}});
        assertThat(hard.linksAbove(0.5)).isEqualTo(ALIGNED);
        assertThat(SoftAlignmentError.NONE.plus(hard, REFERENCE).rate())
                .isCloseTo(AlignmentError.NONE.plus(ALIGNED, REFERENCE).rate(), EXACT);
    }

    @Test
    void theSoftRateWeighsLinks() {
        SoftAlignment soft = SoftAlignment.ofWords(new double[][] {{0.8, 0.2, 0}, {0.1, 0.5, 0.4}});
        double sure = 0.8 + 0.5;
        double possible = sure + 0.4;
        assertThat(SoftAlignmentError.NONE.plus(soft, REFERENCE).rate())
                .isCloseTo(1 - (sure + possible) / (2 + 2), EXACT);
    }
}
