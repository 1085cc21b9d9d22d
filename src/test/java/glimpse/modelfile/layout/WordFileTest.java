package glimpse.modelfile.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordFileTest {

    @TempDir
    private Path folder;

    private List<String> words(String name, String text) throws IOException {
        return new WordFile(Files.writeString(folder.resolve(name), text)).words();
    }

    @Test
    void aWordALineIsNumberedByItsLine() throws IOException {
        assertThat(words("words.txt", "[PAD]\na\n{\n")).containsExactly("[PAD]", "a", "{");
    }

    @Test
    void frequenciesAreLeftAway() throws IOException {
        assertThat(words("dict.txt", "the 120\nof 80\n")).containsExactly("the", "of");
        assertThat(words("src.vocab", "the\t120\nof\t80\n")).containsExactly("the", "of");
    }

    @Test
    void numbersOfALineCount() throws IOException {
        assertThat(words("vocab.yml", "\"b\\\"\": 1\n</s>: 0\n'c': 2\n")).containsExactly("</s>", "b\"", "c");
    }

    @Test
    void jsonIsAListOrWordsWithNumbersOrNumbersWithWords() throws IOException {
        assertThat(words("a.json", "[\"a\", \"b\"]")).containsExactly("a", "b");
        assertThat(words("b.json", "{\"b\": 1, \"a\": 0}")).containsExactly("a", "b");
        assertThat(words("c.json", "{\"1\": \"b\", \"0\": \"a\"}")).containsExactly("a", "b");
        assertThat(words("d.json", "{\"name\": \"x\", \"index2word\": {\"0\": \"a\"}}"))
                .containsExactly("a");
    }
}
