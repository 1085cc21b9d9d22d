package glimpse.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Equal cells that answer the pointer. A cell's hit is made when it is asked for: a matrix of 200 × 200 would else spell
 * 40 000 texts at every redraw.
 */
public record HitGrid(Box box, int columns, int rows, Cell cell) implements Hits {

    /** Makes the hit of a cell; row and column count from 0. */
    public interface Cell {
        Hit hit(int row, int column, Box box);
    }

    /** Where a cell is. */
    public Box boxOf(int row, int column) {
        double width = box.width() / columns;
        double height = box.height() / rows;
        return new Box(box.x() + column * width, box.y() + row * height, width, height);
    }

    @Override
    public Optional<Hit> at(double x, double y) {
        if (!box.contains(x, y)) {
            return Optional.empty();
        }
        int column = Math.min(columns - 1, (int) ((x - box.x()) / box.width() * columns));
        int row = Math.min(rows - 1, (int) ((y - box.y()) / box.height() * rows));
        return Optional.of(hit(row, column));
    }

    @Override
    public List<Hit> all() {
        List<Hit> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                all.add(hit(row, column));
            }
        }
        return all;
    }

    private Hit hit(int row, int column) {
        return cell.hit(row, column, boxOf(row, column));
    }
}
