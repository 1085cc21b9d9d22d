package glimpse.figure.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.draw.Stroke;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.explain.AlignedWords;
import glimpse.explain.AlignmentError.Reference;
import glimpse.explain.GoldScores;
import glimpse.explain.Link;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Traces;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldLinksTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 440, 690);
    private static final Trace CAT = Traces.cat();
    private static final Link SURE = new Link(0, 0);
    private static final Link POSSIBLE = new Link(2, 2);
    private static final Reference LINKS = new Reference(Set.of(SURE), Set.of(POSSIBLE));

    private static Figure figure(Trace trace, Reference links, Look look) {
        Place place = Place.best(trace, 1);
        AlignedWords words = AlignedWords.of(trace, place.leaf());
        GoldScores scores = GoldScores.of(words.weights(place.path(trace)), links);
        AlignmentView view =
                AlignmentView.whole(trace, place).judgedBy(Optional.of(new GoldLinks(words, links, scores)));
        return AlignmentFigure.of(trace, view, look);
    }

    /** The outlines of rings in the colour of text whose middle is that of a box. */
    private static List<Stroke> rings(Figure figure, Box cell) {
        return figure.marks().stream()
                .filter(Mark.Rectangle.class::isInstance)
                .map(Mark.Rectangle.class::cast)
                .filter(mark -> Math.abs(mark.box().centreX() - cell.centreX()) < 0.5
                        && Math.abs(mark.box().centreY() - cell.centreY()) < 0.5)
                .flatMap(mark -> mark.paint().stroke().stream())
                .filter(stroke -> stroke.colour().equals(Theme.LIGHT.text()))
                .toList();
    }

    private static Box cell(Figure figure, int step, int position) {
        return figure.hitsOf(new Target.Weight(step, position)).get(0).area().box();
    }

    @Test
    void aSureLinkIsASolidRingAndAPossibleOneIsDashed() {
        Figure figure = figure(CAT, LINKS, LIGHT);
        assertThat(rings(figure, cell(figure, 1, 0))).singleElement().satisfies(ring -> assertThat(ring.dash())
                .isEmpty());
        assertThat(rings(figure, cell(figure, 3, 2))).singleElement().satisfies(ring -> assertThat(ring.dash())
                .isNotEmpty());
        assertThat(rings(figure, cell(figure, 2, 1))).isEmpty();
    }

    @Test
    void theMeasuresStandUnderTheHeatMapWithBothThatNeedNoModel() {
        List<String> texts = TextsOnPaper.of(figure(CAT, LINKS, LIGHT)).stream()
                .map(Mark.Text::plain)
                .toList();
        assertThat(texts).contains("AER", "SAER", "attention", "diagonal", "uniform", "sure", "possible");
    }

    @Test
    void aCellThatIsPointedAtSaysWhatItsLinkIs() {
        Figure figure = figure(CAT, LINKS, LIGHT);
        assertThat(figure.hitsOf(new Target.Weight(1, 0)).get(0).text()).endsWith("gold link: sure");
        assertThat(figure.hitsOf(new Target.Weight(3, 2)).get(0).text()).endsWith("gold link: possible");
        assertThat(figure.hitsOf(new Target.Weight(2, 1)).get(0).text()).doesNotContain("gold");
    }

    @Test
    void whereNothingIsLinkedYetItSaysHow() {
        List<String> texts = TextsOnPaper.of(figure(CAT, Reference.NONE, LIGHT)).stream()
                .map(Mark.Text::plain)
                .toList();
        assertThat(texts).anyMatch(text -> text.startsWith("Click a cell")).doesNotContain("AER");
    }

    @ParameterizedTest
    @CsvSource({"440, 690", "360, 500", "900, 900"})
    void textsNeverMeetNorLeaveTheFigure(double width, double height) {
        for (Words words : List.of(Words.ENGLISH, Words.CHINESE)) {
            Look look = new Look(Theme.DARK, WeightMap.VIRIDIS, words, width, height);
            TextsOnPaper.areInsideAndApart(figure(CAT, LINKS, look));
            TextsOnPaper.areInsideAndApart(figure(CAT, Reference.NONE, look));
            TextsOnPaper.areInsideAndApart(figure(Traces.pieces(), LINKS, look));
        }
    }
}
