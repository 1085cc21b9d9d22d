package glimpse.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvCellTest {

    @Test
    void whatASpreadsheetWouldRunIsText() {
        assertThat(CsvCell.of("=cmd|' /C calc'!A0")).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(CsvCell.of("@SUM(1,2)")).isEqualTo("\"'@SUM(1,2)\"");
    }

    @Test
    void aLoneSignIsAWordLikeAnyOther() {
        assertThat(CsvCell.of("-")).isEqualTo("-");
    }

    @Test
    void quotesAndCommasAreQuoted() {
        assertThat(CsvCell.of("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
    }
}
