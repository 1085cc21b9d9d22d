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
        assertThatThrownBy(() -> Format.list("png,eps"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("eps")
                .hasMessageContaining("png, svg, pdf, gif");
    }

    @Test
    void severalFormatsHaveAFileEach() {
        assertThat(Format.list("svg, PDF,svg")).containsExactly(Format.SVG, Format.PDF);
        assertThat(Format.PDF.beside(Path.of("out", "cat.svg"))).isEqualTo(Path.of("out", "cat.pdf"));
        assertThat(Format.PDF.beside(Path.of("v1.2"))).isEqualTo(Path.of("v1.2.pdf"));
    }
}
