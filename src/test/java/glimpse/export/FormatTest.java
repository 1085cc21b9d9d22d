package glimpse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.words.InputException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormatTest {

    @Test
    void aFileIsOfTheFormatThatItsNameEndsIn() {
        assertThat(Format.of(Path.of("a.b/cat.SVG"))).isEqualTo(Format.SVG);
    }

    @Test
    void whoeverAsksForAnotherIsToldWhatThereIs() {
        assertThatThrownBy(() -> Format.of(Path.of("cat.eps")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cat.eps")
                .hasMessageContaining("png, svg, pdf, gif");
    }
}
