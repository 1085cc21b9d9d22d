package glimpse.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColourTest {

    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK);

    @Test
    void textIsReadableOnEveryGroundOfItsTheme() {
        for (Theme theme : THEMES) {
            for (Colour text : List.of(theme.text(), theme.muted(), theme.faint(), theme.accent(), theme.finished())) {
                assertThat(text.contrast(theme.canvas())).as(text.hex()).isGreaterThanOrEqualTo(Theme.READABLE);
            }
        }
    }

    @Test
    void numbersInCellsAreReadableAtEveryWeight() {
        for (Theme theme : THEMES) {
            for (WeightMap map : WeightMap.ALL) {
                for (int i = 0; i <= 200; i++) {
                    Colour ground = map.in(theme).at(i / 200.0);
                    assertThat(theme.textOn(ground).contrast(ground))
                            .as("%s %s", map.name(), ground.hex())
                            .isGreaterThanOrEqualTo(Theme.READABLE);
                }
            }
        }
    }

    @Test
    void moreWeightIsAlwaysFurtherFromThePaper() {
        for (Theme theme : THEMES) {
            for (WeightMap map : WeightMap.ALL) {
                double sign = theme.isDark() ? 1 : -1;
                for (int i = 1; i <= 100; i++) {
                    double more = map.in(theme).at(i / 100.0).luminance();
                    double less = map.in(theme).at((i - 1) / 100.0).luminance();
                    assertThat(sign * (more - less)).as(map.name() + " " + i).isGreaterThan(-1e-9);
                }
            }
        }
    }

    @Test
    void theSignedMapIsPalestOnLightAndDarkestOnDarkAtZero() {
        for (Theme theme : THEMES) {
            double zero = theme.signed().signed(0, 1).luminance();
            double sign = theme.isDark() ? 1 : -1;
            for (double value : new double[] {-1, -0.5, -0.1, 0.1, 0.5, 1}) {
                assertThat(sign * (theme.signed().signed(value, 1).luminance() - zero))
                        .isPositive();
            }
        }
    }

    @Test
    void numbersOutsideTheMapHaveTheColourOfItsEnd() {
        ColourMap map = WeightMap.TEAL.light();
        assertThat(map.at(-1)).isEqualTo(map.at(0));
        assertThat(map.at(2)).isEqualTo(map.at(1));
    }
}
