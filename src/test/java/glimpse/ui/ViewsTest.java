package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ViewsTest {

    private static final Path VIEWS = Path.of("src/main/resources/glimpse/ui");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            return files.filter(file -> file.toString().endsWith(".fxml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyViewLoads(Path file) throws Exception {
        FxToolkit.registerPrimaryStage();
        String feature = file.getFileName().toString().replace(".fxml", "");
        assertThat(VIEWS.relativize(file)).isEqualTo(Path.of(feature, feature + ".fxml"));
        try (Assembly assembly = new Assembly(
                new FakeModels(), Words.ENGLISH, new FakeFiles(VIEWS, Optional.empty()), FakeFiles.FORGETFUL)) {
            Object view = WaitForAsyncUtils.waitForAsyncFx(
                    10_000, () -> assembly.views().load(feature));
            assertThat(view).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyViewIsShortEnoughToRead(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).hasSizeLessThan(110);
    }

    /** A parser that meets a fault goes on, and a part of the window loses its look. */
    @Test
    void theStyleSheetHasNoFault() throws IOException {
        CssParser.errorsProperty().clear();
        Stylesheet parsed =
                new CssParser().parse(VIEWS.resolve("glimpse.css").toUri().toURL());
        assertThat(parsed.getRules()).isNotEmpty();
        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    @Test
    void thereAreViews() throws IOException {
        assertThat(files()).hasSizeGreaterThan(4);
    }
}
