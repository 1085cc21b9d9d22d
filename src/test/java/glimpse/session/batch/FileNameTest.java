package glimpse.session.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void numbersAreAsWideAsTheLargest() {
        assertThat(FileName.of(7, 1000, "The cat.")).isEqualTo("0007-The-cat");
    }

    @Test
    void whatADiskMayNotTakeIsLeftOut() {
        assertThat(FileName.of(1, 9, "../a\\b:c*?\"<d>|\u0000\n.")).isEqualTo("1-a-b-c-d");
        assertThat(FileName.of(1, 9, "CON")).isEqualTo("1-CON");
    }

    @Test
    void chineseStaysAndEmojiGo() {
        assertThat(FileName.of(3, 9, "我有一只猫。❤️😀")).isEqualTo("3-我有一只猫");
        assertThat(FileName.of(3, 9, "😀")).isEqualTo("3");
    }

    @Test
    void aLongSentenceIsCutBetweenLetters() {
        String name = FileName.of(3, 9, "猫".repeat(500));
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(62);
        assertThat(name).isEqualTo("3-" + "猫".repeat(20));
    }
}
