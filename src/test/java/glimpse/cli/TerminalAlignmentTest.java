package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.decode.Decoding;
import glimpse.session.model.ModelLibrary;
import glimpse.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalAlignmentTest {

    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(TerminalAlignment.fitted("cat", 8)).isEqualTo("cat     ");
        assertThat(TerminalAlignment.fitted("猫", 8)).isEqualTo("猫      ");
        assertThat(TerminalAlignment.fitted("猫。", 8)).isEqualTo("猫。    ");
        assertThat(TerminalAlignment.fitted("ねこ", 8)).isEqualTo("ねこ    ");
        assertThat(TerminalAlignment.fitted("고양이", 8)).isEqualTo("고양이  ");
    }

    @Test
    void whatIsTooLongIsCutBeforeTheLastColumn() {
        assertThat(TerminalAlignment.fitted("extraordinary", 8)).isEqualTo("extraor ");
        assertThat(TerminalAlignment.fitted("看见看见", 8)).isEqualTo("看见看  ");
        assertThat(TerminalAlignment.fitted("\ue000\udbff\udffd", 8)).hasSize(9);
    }

    @Test
    void everyRowOfAChineseOutputIsEquallyWide(@TempDir Path folder) {
        TinyModel.write(folder);
        Trace trace = ModelLibrary.open(folder)
                .decode("the cat", new Decoding.Forced("看见猫。", Decoding.Limits.DEFAULT), () -> false);
        List<String> lines = TerminalAlignment.of(trace).lines().toList();
        assertThat(lines.get(0)).isEqualTo("the cat → 看见猫。");
        List<String> rows = lines.subList(3, lines.size());
        assertThat(rows).hasSize(5);
        assertThat(rows.get(0)).startsWith("看      ");
        assertThat(rows).allMatch(row -> columns(row) == 8 + 3 * 9);
        assertThat(columns(lines.get(2))).isEqualTo(8 + 3 * 9);
    }

    @Test
    void aSpaceThatIsReadAsALetterCanBeSeen() {
        Trace trace = ModelLibrary.open(Path.of("sample-models/dates"))
                .decode("3 May 1999", new Decoding.Greedy(), () -> false);
        List<String> lines = TerminalAlignment.of(trace).lines().toList();
        assertThat(lines.get(0)).isEqualTo("3 May 1999 → 1999-05-03");
        assertThat(lines.get(2)).startsWith(" ".repeat(8) + "3        ␣        M        ");
    }

    private static int columns(String line) {
        return line.codePoints()
                .map(c -> Character.isIdeographic(c) || c == '。' ? 2 : 1)
                .sum();
    }
}
