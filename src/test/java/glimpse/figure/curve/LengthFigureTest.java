package glimpse.figure.curve;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.LineStyle;
import glimpse.figure.Look;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Type;
import glimpse.figure.curve.LengthCurve.Counted;
import glimpse.figure.curve.LengthCurve.Point;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LengthFigureTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 860, 460);

    private static final Counted OWN = new Counted("model", false);

    /** Curves that all fall to the same end. */
    private static List<LengthCurve> curves(int models, int rows, int pairs) {
        List<LengthCurve> curves = new ArrayList<>();
        for (int m = 0; m < models; m++) {
            List<Point> points = new ArrayList<>();
            for (int r = 0; r < rows; r++) {
                int to = r == rows - 1 ? Integer.MAX_VALUE : 2 * r + 2;
                points.add(new Point(2 * r + 1, to, pairs, 60.0 * (rows - 1 - r) / rows + m % 3));
            }
            curves.add(new LengthCurve("a-model-of-a-long-name-" + m, OWN, 35 + m, points));
        }
        return curves;
    }

    static Stream<Arguments> everyCase() {
        List<Arguments> all = new ArrayList<>();
        for (int models : new int[] {1, 4, 9}) {
            for (int rows : new int[] {1, 2, 6, 40}) {
                for (double width : new double[] {480, 860, 1600}) {
                    all.add(Arguments.of(curves(models, rows, 100), LIGHT.sized(width, 460)));
                    all.add(Arguments.of(
                            curves(models, rows, 3), new Look(Theme.DARK, WeightMap.TEAL, Words.CHINESE, width, 320)));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void allTextsAreReadableOnThePaperAndApart(List<LengthCurve> curves, Look look) {
        Figure figure = LengthFigure.of(curves, look);
        TextsOnPaper.areInsideAndApart(figure);
        for (Mark.Text text : TextsOnPaper.of(figure)) {
            text.runs().forEach(run -> {
                assertThat(run.size()).isGreaterThanOrEqualTo(Type.AXIS);
                assertThat(run.colour().contrast(look.theme().canvas())).isGreaterThanOrEqualTo(Theme.READABLE);
            });
        }
    }

    private static List<String> texts(List<LengthCurve> curves) {
        return TextsOnPaper.of(LengthFigure.of(curves, LIGHT)).stream()
                .map(Mark.Text::plain)
                .toList();
    }

    @Test
    void namesScoresLengthsAndCountsArePrinted() {
        assertThat(texts(curves(2, 3, 100)))
                .contains("a-model-of-a-long-name-0  all 35.0", "a-model-of-a-long-name-1  all 36.0")
                .contains("1–2", "3–4", "5+", "100 pairs")
                .noneMatch(text -> text.contains("Hollow"));
    }

    @Test
    void fewPairsAreDrawnHollowAndThatIsSaid() {
        assertThat(texts(curves(1, 3, 19))).contains("Hollow: fewer than 20 pairs");
    }

    @Test
    void countsThatDifferFromModelToModelAreLeftOut() {
        List<LengthCurve> both = new ArrayList<>(curves(1, 3, 100));
        both.addAll(curves(1, 2, 50));
        assertThat(texts(both)).contains("1–2", "3+", "3–4").noneMatch(text -> text.contains("pairs"));
    }

    private static LengthCurve curve(Counted counted, Point... points) {
        return new LengthCurve("m", counted, 50, List.of(points));
    }

    /** How many points each thick line has. */
    private static List<Integer> lines(LengthCurve... curves) {
        return LengthFigure.of(List.of(curves), LIGHT).marks().stream()
                .filter(Mark.Path.class::isInstance)
                .map(Mark.Path.class::cast)
                .filter(path -> path.paint().fill().isEmpty())
                .filter(path -> path.paint().stroke().orElseThrow().width() == LineStyle.WIDTH)
                .map(path -> path.segments().size())
                .toList();
    }

    @Test
    void noLineIsDrawnThroughALengthThatNoPairHas() {
        Point[] points = {
            new Point(1, 2, 30, 60),
            new Point(3, 4, 30, 50),
            new Point(9, 10, 30, 40),
            new Point(11, 12, 30, 30),
            new Point(13, Integer.MAX_VALUE, 30, 20)
        };
        assertThat(lines(curve(OWN, points))).containsExactly(2, 3);
        assertThat(texts(List.of(curve(OWN, points)))).contains("3–4", "5–8", "9–10", "0 pairs");
    }

    @Test
    void aLineIsBrokenWhereAnotherModelAloneHasPairs() {
        Point low = new Point(1, 2, 30, 60);
        Point middle = new Point(3, 4, 30, 50);
        Point high = new Point(5, 6, 30, 40);
        assertThat(lines(curve(OWN, low, middle, high))).containsExactly(3);
        // The first model lies on top, so it is painted last.
        assertThat(lines(curve(OWN, low, middle, high), curve(OWN, low, high))).endsWith(3);
        assertThat(lines(curve(OWN, low, middle, high), curve(OWN, low, high)).stream()
                        .filter(size -> size == 2))
                .isEmpty();
    }

    @Test
    void whatTheBleuCountsIsPrinted() {
        Point point = new Point(1, 2, 30, 60);
        assertThat(texts(List.of(curve(OWN, point))))
                .contains("BLEU of each model's own tokens, cased as it writes them, 0 to 100");
        assertThat(texts(List.of(curve(new Counted("13a", false), point)))).contains("BLEU of 13a tokens, 0 to 100");
        assertThat(texts(List.of(curve(new Counted("char", true), point))))
                .contains("BLEU of characters in lower case, 0 to 100");
    }

    @Test
    void namesAreMovedApartAndStayBetweenTheEnds() {
        assertThat(LengthFigure.apart(new double[] {0, 95, 96, 100}, 10, 5, 100))
                .containsExactly(5, 80, 90, 100);
    }
}
