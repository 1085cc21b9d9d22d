package glimpse.session.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.attentionfile.AttentionOutput;
import glimpse.export.Format;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void aListNamesPicturesAndData() {
        assertThat(Formats.list("svg, PDF,svg,json,latex"))
                .isEqualTo(new Formats(
                        List.of(Format.SVG, Format.PDF),
                        List.of(AttentionOutput.GLIMPSE_TRACE, AttentionOutput.LATEX)));
    }

    @Test
    void severalFormatsHaveAFileEach() {
        Formats formats = Formats.list("svg,json");
        assertThat(formats.place(Path.of("out", "cat.svg"), "json")).isEqualTo(Path.of("out", "cat.json"));
        assertThat(formats.place(Path.of("v1.2"), "svg")).isEqualTo(Path.of("v1.2.svg"));
    }

    @Test
    void oneFormatIsWrittenWhereItWasAskedFor() {
        assertThat(Formats.list("json").place(Path.of("trace"), "json")).isEqualTo(Path.of("trace"));
    }

    @Test
    void whoeverAsksForAnotherIsToldWhatThereIs() {
        assertThatThrownBy(() -> Formats.list("png,eps"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("eps")
                .hasMessageContaining("png, svg, pdf, gif, html, json");
    }
}
