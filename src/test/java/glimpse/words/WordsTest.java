package glimpse.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/glimpse/words");

    static List<Path> englishFiles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(file -> !file.toString().endsWith("_zh.properties"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("englishFiles")
    void everyTextHasBothLanguagesAndTheSamePlaceholders(Path english) throws IOException {
        Properties en = read(english);
        Properties zh = read(Path.of(english.toString().replace(".properties", "_zh.properties")));
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : en.stringPropertyNames()) {
            assertThat(english.getFileName().toString()).startsWith(key.substring(0, key.indexOf('.')) + ".");
            assertThat(placeholders(zh.getProperty(key))).as(key).isEqualTo(placeholders(en.getProperty(key)));
        }
    }

    @Test
    void aFaultSpeaksBothLanguages() {
        InputException fault = new InputException("fault.no-model-folder", "x/y");
        assertThat(fault).hasMessageContaining("x/y");
        assertThat(fault.sentence(Words.CHINESE)).contains("x/y").isNotEqualTo(fault.getMessage());
    }

    @Test
    void aFaultWithinAFaultSpeaksTheSameLanguage() {
        InputException inner = new InputException("fault.empty-source");
        InputException outer = new InputException("lesson.in-scene", 3, inner);
        assertThat(outer).hasMessage("Scene 3: There is nothing to read: type a sentence.");
        assertThat(outer.sentence(Words.CHINESE)).endsWith(inner.sentence(Words.CHINESE));
    }

    private static int placeholders(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
