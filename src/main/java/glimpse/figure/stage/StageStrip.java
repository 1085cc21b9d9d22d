package glimpse.figure.stage;

import glimpse.draw.Box;
import glimpse.draw.Hit;
import glimpse.draw.HitGrid;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Target;
import glimpse.figure.Strip;
import java.util.Optional;

/** A vector's strip on the stage, or the place where it will be. */
final class StageStrip {

    private StageStrip() {}

    /** A strip that is computed. */
    static void paint(Stage stage, Box box, float[] vector, Target.Vector name, int index, String symbol) {
        int cells = Strip.cells(vector.length);
        Optional<Box> pointed = Optional.empty();
        for (int cell = 0; cell < cells; cell++) {
            int from = Strip.first(cell, vector.length);
            int to = Strip.first(cell + 1, vector.length);
            double top = Math.round(box.y() + box.height() * cell / cells);
            double bottom = Math.round(box.y() + box.height() * (cell + 1) / cells);
            Box at = new Box(box.x(), top, box.width(), bottom - top);
            double mean = Strip.mean(vector, from, to);
            stage.drawing().box(at, Paint.fill(stage.theme().signed().signed(mean, stage.limit())));
            Target target = new Target.VectorCell(name, index, from, to - 1);
            pointed = stage.pointsAt(target) ? Optional.of(at) : pointed;
        }
        stage.drawing().hits(new HitGrid(box, 1, cells, (row, column, at) -> {
            int from = Strip.first(row, vector.length);
            int to = Strip.first(row + 1, vector.length);
            return new Hit(
                    at, new Target.VectorCell(name, index, from, to - 1), Strip.values(vector, from, to, symbol));
        }));
        stage.drawing().box(box, Paint.stroke(stage.theme().border(), 1));
        pointed.ifPresent(at ->
                stage.drawing().box(at.grown(1), Paint.stroke(stage.theme().text(), 1.5)));
    }

    /** The place of a strip that is not computed yet. */
    static void blank(Stage stage, Box box) {
        stage.drawing().box(box, Paint.stroke(Stroke.notYet(stage.theme().ghost())));
    }
}
