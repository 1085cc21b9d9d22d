package glimpse.figure;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentView;
import glimpse.figure.stage.StepFigure;
import glimpse.figure.stage.StepView;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpacesTest {

    private static final Look LOOK = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 1000, 771);
    private static final Trace LETTERS =
            Traces.of(Traces.ADDITIVE, List.of("3", " ", "M", "</s>"), List.of("M", " ", "3", "</s>"), 24, List.of());

    private static List<String> texts(Figure figure) {
        return TextsOnPaper.of(figure).stream().map(Mark.Text::plain).toList();
    }

    @Test
    void aSpaceIsDrawnAsItsSignOnBothAxesOfTheAlignment() {
        Figure figure = AlignmentFigure.of(LETTERS, AlignmentView.whole(LETTERS, Place.best(LETTERS, 1)), LOOK);
        assertThat(texts(figure)).filteredOn("␣"::equals).hasSize(2);
    }

    @Test
    void aSpaceIsDrawnAsItsSignAmongTheSourceAndTheNextWordsOfAStep() {
        Figure figure = StepFigure.of(LETTERS, StepView.of(Place.best(LETTERS, 2)), LOOK);
        assertThat(texts(figure)).filteredOn("␣"::equals).hasSize(2);
        assertThat(texts(figure)).anyMatch(text -> text.contains("writes ␣ with"));
    }

    @Test
    void aSpaceIsDrawnAsItsSignWhereItIsTheWordBefore() {
        Figure figure = StepFigure.of(LETTERS, StepView.of(Place.best(LETTERS, 3)), LOOK);
        assertThat(texts(figure)).filteredOn("␣"::equals).hasSize(2);
    }

    @Test
    void noTextAnywhereIsBlank() {
        for (int step = 1; step <= 4; step++) {
            Figure figure = StepFigure.of(LETTERS, StepView.of(Place.best(LETTERS, step)), LOOK);
            assertThat(texts(figure)).noneMatch(String::isBlank);
            assertThat(figure.hits().stream().flatMap(hits -> hits.all().stream()))
                    .noneMatch(hit -> hit.text().startsWith(" "));
        }
    }
}
