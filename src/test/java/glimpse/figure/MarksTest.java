package glimpse.figure;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Segment;
import glimpse.draw.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The marks of every figure are those of its file in {@code marks}, a line a mark, rounded to pixels. After a change that is
 * meant, {@code -Dmarks.write=true} writes the files anew, whose difference is what has changed.
 */
class MarksTest {

    private static final Path FOLDER = Path.of("src/test/resources/marks");
    private static final Map<String, Figure> FIGURES = Catalogue.all();

    /** What is drawn with the system's fonts is of another width on every system. */
    static List<String> names() {
        return FIGURES.keySet().stream()
                .filter(name -> !name.equals("alignment-scripts"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFigureHasTheMarksOfItsFile(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        List<String> marks = Lines.of(FIGURES.get(name));
        if (Boolean.getBoolean("marks.write")) {
            Files.write(file, marks);
        }
        assertThat(marks).isEqualTo(Files.readAllLines(file));
    }

    /** Marks as lines of text. */
    private static final class Lines implements Surface {

        private final List<String> lines = new ArrayList<>();

        static List<String> of(Figure figure) {
            Lines surface = new Lines();
            surface.lines.add(Math.round(figure.width()) + "×" + Math.round(figure.height()) + " "
                    + figure.background().hex());
            surface.paint(figure);
            return surface.lines;
        }

        @Override
        public void part(String name) {
            lines.add("# " + name);
        }

        @Override
        public void rectangle(Mark.Rectangle rectangle) {
            lines.add("box " + shown(rectangle.box()) + shown(rectangle.paint()));
        }

        @Override
        public void path(Mark.Path path) {
            lines.add("path " + path.segments().stream().map(Lines::shown).collect(Collectors.joining(" "))
                    + shown(path.paint()));
        }

        @Override
        public void text(Mark.Text text) {
            String angle = text.angle() == 0 ? "" : " ∠" + Math.round(text.angle());
            String size = text.runs().stream()
                    .map(run -> Math.round(run.size())
                            + (run.bold() ? "b" : "")
                            + (run.italic() ? "i" : "")
                            + run.colour().hex())
                    .distinct()
                    .collect(Collectors.joining(" "));
            lines.add("text " + shown(text.x(), text.baseline()) + angle + " " + size + " " + text.plain());
        }

        @Override
        public void raster(Mark.Raster raster) {
            lines.add("cells " + shown(raster.box()) + " " + raster.rows() + "×" + raster.columns() + " "
                    + Integer.toHexString(Arrays.hashCode(raster.pixels())));
        }

        private static String shown(Box box) {
            return shown(box.x(), box.y()) + " " + shown(box.right(), box.bottom());
        }

        private static String shown(double x, double y) {
            return Math.round(x) + "," + Math.round(y);
        }

        private static String shown(Paint paint) {
            return Stream.concat(
                            paint.fill().map(colour -> " " + colour.hex()).stream(),
                            paint.stroke().map(stroke -> " |" + stroke.colour().hex()).stream())
                    .collect(Collectors.joining());
        }

        private static String shown(Segment segment) {
            if (segment instanceof Segment.Move to) {
                return shown(to.x(), to.y());
            } else if (segment instanceof Segment.Line to) {
                return "–" + shown(to.x(), to.y());
            } else if (segment instanceof Segment.Curve to) {
                return "~" + shown(to.x(), to.y());
            }
            return "z";
        }
    }
}
