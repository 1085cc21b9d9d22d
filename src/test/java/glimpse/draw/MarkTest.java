package glimpse.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTest {

    private static final Paint LINE = Paint.stroke(Theme.LIGHT.text(), 4);
    private static final Style STYLE = new Style(12, Theme.LIGHT.text());

    private static Mark.Path curve() {
        return new Mark.Path(List.of(new Segment.Move(10, 50), new Segment.Curve(30, 0, 60, 90, 80, 50)), LINE);
    }

    @Test
    void aCurveLiesWithinItsPointsAndTheWidthOfItsLine() {
        assertThat(curve().bounds()).isEqualTo(new Box(6, -4, 78, 98));
    }

    @Test
    void turnedTextMayReachIntoAnyDirection() {
        Label label = Label.plain("beautiful", STYLE);
        assertThat(label.turned(100, 100, -90).bounds().contains(new Box(95, 100 - label.width(), 5, 5)))
                .isTrue();
        assertThat(label.at(100, 100, Anchor.START).bounds().contains(new Box(100, 95, label.width(), 5)))
                .isTrue();
    }

    @Test
    void ofAPartOnlyTheMarksInItArePainted() {
        Drawing drawing = new Drawing();
        drawing.add(curve());
        drawing.text(Label.plain("far", STYLE), 400, 50, Anchor.START);
        drawing.box(new Box(90, 0, 20, 20), Paint.fill(Theme.LIGHT.bar()));
        List<String> painted = new ArrayList<>();
        new Noting(painted).paint(drawing.figure(500, 100, Theme.LIGHT.canvas()), new Box(0, 0, 100, 100));
        assertThat(painted).containsExactly("path", "rectangle");
    }

    private record Noting(List<String> painted) implements Surface {
        @Override
        public void rectangle(Mark.Rectangle rectangle) {
            painted.add("rectangle");
        }

        @Override
        public void path(Mark.Path path) {
            painted.add("path");
        }

        @Override
        public void text(Mark.Text text) {
            painted.add("text");
        }

        @Override
        public void raster(Mark.Raster raster) {
            painted.add("raster");
        }
    }
}
