package glimpse.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSameSeedGivesTheSamePairs(Kind kind) {
        List<Pair> pairs = Generator.pairs(Request.of(kind, 500, 1));
        assertThat(Generator.pairs(Request.of(kind, 500, 1))).isEqualTo(pairs);
        assertThat(Generator.pairs(Request.of(kind, 500, 2))).isNotEqualTo(pairs);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void moreOfASeedBeginWithTheFewer(Kind kind) {
        assertThat(Generator.pairs(Request.of(kind, 600, 1)))
                .startsWith(Generator.pairs(Request.of(kind, 500, 1)).toArray(Pair[]::new));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noSourceComesTwiceAndNoTextBreaksItsLine(Kind kind) {
        List<Pair> pairs = Generator.pairs(Request.of(kind, 3_000, 5));
        assertThat(pairs).extracting(Pair::source).doesNotHaveDuplicates();
        assertThat(pairs).allSatisfy(pair -> assertThat(pair.line())
                .matches("[^\\t\\n\\r{}]+\\t[^\\t\\n\\r{}]+\\n")
                .doesNotContain("  "));
    }
}
