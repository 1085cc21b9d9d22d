package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.trace.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void theMarksOfOtherProgramsAreMarks() {
        Source source =
                new Source("", List.of("<sos>", "a", "<unk>", "<eos>", "EOS"), List.of(2, 4, 0, 3, 1), List.of());
        assertThat(Marks.of(source)).containsExactly(true, false, false, true, true);
    }

    @Test
    void aWordThatThePersonTypedIsNone() {
        Source source = new Source("", List.of("EOS", "EOS"), List.of(0, 1), List.of(0));
        assertThat(Marks.of(source)).containsExactly(false, true);
    }
}
