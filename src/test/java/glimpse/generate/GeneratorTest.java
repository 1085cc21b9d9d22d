package glimpse.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSameSeedGivesTheSamePairs(Kind kind) {
        List<Pair> pairs = Generator.make(Request.of(kind, 500, 1)).pairs();
        assertThat(Generator.make(Request.of(kind, 500, 1)).pairs()).isEqualTo(pairs);
        assertThat(Generator.make(Request.of(kind, 500, 2)).pairs()).isNotEqualTo(pairs);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void moreOfASeedBeginWithTheFewer(Kind kind) {
        assertThat(Generator.make(Request.of(kind, 600, 1)).pairs())
                .startsWith(Generator.make(Request.of(kind, 500, 1)).pairs().toArray(Pair[]::new));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noSourceComesTwiceAndNoTextBreaksItsLine(Kind kind) {
        List<Pair> pairs = Generator.make(Request.of(kind, 3_000, 5)).pairs();
        assertThat(pairs).extracting(Pair::source).doesNotHaveDuplicates();
        assertThat(pairs).allSatisfy(pair -> assertThat(pair.line())
                .matches("[^\\t\\n\\r{}]+\\t[^\\t\\n\\r{}]+\\n")
                .doesNotContain("  "));
    }
}
