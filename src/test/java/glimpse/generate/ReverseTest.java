package glimpse.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReverseTest {

    private static final List<Pair> PAIRS =
            Generator.make(Request.of(Kind.REVERSE, 5_000, 3)).pairs();

    @Test
    void theTargetIsTheSourceBackwards() {
        assertThat(PAIRS).allSatisfy(pair -> assertThat(pair.target())
                .isEqualTo(new StringBuilder(pair.source()).reverse().toString()));
    }

    @Test
    void aSourceHasThreeToEightLettersOfAToJ() {
        assertThat(PAIRS).allSatisfy(pair -> assertThat(pair.source()).matches("[a-j]( [a-j]){2,7}"));
    }
}
