package glimpse.figure.stage;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.figure.Numbers;
import org.junit.jupiter.api.Test;

class MixtureTest {

    private static final float[] PEAKED = {0.00002f, 0.9988f, 0.00063f, 0.00055f, 0};

    @Test
    void theNumbersAreThoseOfTheRow() {
        Mixture mix = Mixture.of(PEAKED, 2);
        String[] row = Numbers.percents(PEAKED);
        assertThat(mix.percent(0)).isEqualTo(row[1]);
        assertThat(mix.percent(1)).isEqualTo(row[2]);
    }

    @Test
    void whatIsNamedAndTheOthersComeTo100() {
        for (float[] weights : new float[][] {PEAKED, {0.2f, 0.2f, 0.2f, 0.2f, 0.2f}, {1 / 3f, 1 / 3f, 1 / 3f}}) {
            Mixture mix = Mixture.of(weights, 2);
            int named = mix.named().stream().mapToInt(i -> mix.tenths()[i]).sum();
            assertThat(named + mix.others()).isEqualTo(1000);
        }
    }

    @Test
    void whatWouldBePrintedAsNothingIsNotNamed() {
        assertThat(Mixture.of(new float[] {0, 0.99999f, 0.00001f}, 6).named()).containsExactly(1);
    }

    @Test
    void nothingIsLeftForTheOthersWhereAllAreNamed() {
        assertThat(Mixture.of(new float[] {0.7f, 0.3f}, 2).others()).isZero();
    }
}
