package glimpse.figure.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Mark;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.explain.SmallModels;
import glimpse.figure.Look;
import glimpse.figure.TextsOnPaper;
import glimpse.words.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumbersFigureTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 713, 300);

    static List<Case> all() {
        return Case.all().toList();
    }

    private static Derivation fifth() {
        Case cat = Case.sample("english-chinese", "I have a cat .");
        return cat.of(cat.trace().best().last(), 5, 3);
    }

    private static Figure of(Derivation derivation, Look look) {
        return NumbersFigure.of(derivation, NumbersView.PLAIN, look);
    }

    @ParameterizedTest
    @MethodSource("all")
    void noTextCoversAnotherOrLeavesThePaperAtAnyWidth(Case each) {
        Derivation derivation = each.of(each.trace().best().last(), 1, 0);
        for (Words words : List.of(Words.ENGLISH, Words.CHINESE)) {
            Look look = new Look(Theme.DARK, WeightMap.TEAL, words, 713, 300);
            for (double width : new double[] {440, 560, 713, 1100}) {
                TextsOnPaper.areInsideAndApart(of(derivation, look.sized(width, 300)));
            }
        }
    }

    @Test
    void everyLineAndItsCopyAnswerThePointer() {
        Derivation derivation = fifth();
        Figure figure = of(derivation, LIGHT);
        for (int line = 0; line < derivation.lines().size(); line++) {
            Box row = figure.hitsOf(new Target.DerivationLine(line, false))
                    .get(0)
                    .area()
                    .box();
            Target copy = new Target.DerivationLine(line, true);
            Box icon = figure.hitsOf(copy).get(0).area().box();
            assertThat(figure.hitAt(icon.centreX(), icon.centreY()).map(Hit::target))
                    .contains(copy);
            assertThat(row.y()).isLessThan(icon.centreY());
            assertThat(row.bottom()).isGreaterThan(icon.centreY());
        }
    }

    @Test
    void aStripPrintsWhatIsUnderThePointerAndOpensItsVector() {
        Figure figure = of(fifth(), LIGHT);
        List<Hit> cells = figure.hitsOf(new Target.DerivationVector(4, 0));
        assertThat(cells).hasSize(24);
        assertThat(cells.get(0).text()).startsWith("h_4[1–26]: mean ");
    }

    @Test
    void aLongSumIsShortenedInTheMiddleAndCopiesWhole() {
        Case french = Case.sample("english-french", "We are very tired today because we have worked all night long .");
        Derivation derivation = french.of(french.trace().best().last(), 3, 5);
        Line sum = derivation.lines().stream()
                .filter(line -> line.kind() == Line.Kind.SUM)
                .findFirst()
                .orElseThrow();
        assertThat(sum.text().chars().filter(c -> c == '+').count())
                .isEqualTo(french.trace().source().length() - 1L);
        assertThat(TextsOnPaper.of(of(derivation, LIGHT)))
                .extracting(Mark.Text::plain)
                .anyMatch(text -> text.contains(" + … + "))
                .noneMatch(text -> text.endsWith("…"));
    }

    @Test
    void theHeightFollowsTheLines() {
        Case fixed = Case.small("fixed", SmallModels.fixed());
        Derivation few = fixed.of(fixed.trace().best().last(), 1, 0);
        assertThat(of(few, LIGHT).height()).isLessThan(of(fifth(), LIGHT).height());
        assertThat(of(few, LIGHT).width()).isEqualTo(713);
    }

    @Test
    void theLineUnderThePointerStandsOut() {
        NumbersView pointing = NumbersView.PLAIN.pointing(Optional.of(new Target.DerivationLine(2, false)));
        assertThat(NumbersFigure.of(fifth(), pointing, LIGHT).marks())
                .isNotEqualTo(of(fifth(), LIGHT).marks());
    }

    @Test
    void theValuesOfAVectorAreAllListed() {
        Vector vector = fifth().lines().get(0).vectors().get(1);
        List<Mark.Text> texts = TextsOnPaper.of(VectorValues.of(vector, LIGHT));
        assertThat(texts).hasSize(1 + 2 * vector.size());
        assertThat(VectorValues.text(vector).lines())
                .hasSize(vector.size())
                .first()
                .isEqualTo("1\t" + vector.text(0));
        TextsOnPaper.areInsideAndApart(VectorValues.of(vector, LIGHT));
    }
}
