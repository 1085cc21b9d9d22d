package glimpse.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void aSpaceIsShownAsItsSign() {
        assertThat(Visible.of(" ")).isEqualTo("␣");
        assertThat(Visible.of("\u202f")).isEqualTo("␣");
    }

    @Test
    void whatCanBeSeenIsShownAsItIs() {
        assertThat(Visible.of("a b")).isEqualTo("a b");
        assertThat(Visible.of("")).isEmpty();
    }
}
