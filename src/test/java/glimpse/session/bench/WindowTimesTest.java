package glimpse.session.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WindowTimesTest {

    private final WindowTimes times = new WindowTimes();

    @Test
    void everyRoundHasItsMemoryAndTheLastIsHeldAgainstTheSecond() {
        times.rounds(List.of(300.0, 400.0, 410.0, 420.0));
        assertThat(times.others())
                .containsEntry("mb_resident_round_1", 300.0)
                .containsEntry("mb_resident_round_4", 420.0)
                .containsEntry("resident_last_to_second", 1.05);
    }

    @Test
    void whereTheSystemTellsNoMemoryNothingIsSaidOfIt() {
        times.rounds(List.of());
        assertThat(times.others()).isEmpty();
    }

    @Test
    void theLongestFrameIsNamedAfterTheSearchThatRan() {
        times.frames("beam_10", 31.5, 8.25);
        assertThat(times.others())
                .isEqualTo(Map.of("ms_longest_frame_beam_10", 31.5, "ms_busiest_frame_beam_10", 8.25));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessHasSomeMegabytesInMemory() {
        assertThat(ResidentSet.megabytes().orElseThrow()).isBetween(20.0, 100_000.0);
    }

    @Test
    void aThreadThatWorksGainsProcessorTime() {
        double before = ProcessorTime.milliseconds();
        double sum = 0;
        for (int i = 0; i < 5_000_000; i++) {
            sum += Math.sqrt(i);
        }
        assertThat(sum).isPositive();
        assertThat(ProcessorTime.milliseconds()).isGreaterThan(before);
    }

    @Test
    void theSearchThatIsMeasuredHasAsManyBeamsAndStepsAsItsNameSays() {
        assertThat(FigureCosts.search().hypotheses()).hasSize(FigureCosts.BEAM);
        assertThat(FigureCosts.search().best().nodes()).hasSize(FigureCosts.BEAM_STEPS);
    }
}
