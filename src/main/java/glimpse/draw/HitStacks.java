package glimpse.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Columns of one width whose parts, of any height, answer the pointer. A part's hit is made when it is asked for, as that of
 * a {@link HitGrid}.
 *
 * @param box of all columns
 * @param tops {@code [columns][parts]}: y where a part begins
 * @param bottoms {@code [columns][parts]}: y where it ends
 * @param cell makes the hit of a part, which it calls a row
 */
public record HitStacks(Box box, double[][] tops, double[][] bottoms, HitGrid.Cell cell) implements Hits {

    @Override
    public Optional<Hit> at(double x, double y) {
        if (!box.contains(x, y)) {
            return Optional.empty();
        }
        int column = Math.min(tops.length - 1, (int) ((x - box.x()) / box.width() * tops.length));
        for (int part = 0; part < tops[column].length; part++) {
            if (y >= tops[column][part] && y < bottoms[column][part]) {
                return Optional.of(hit(column, part));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Hit> all() {
        List<Hit> all = new ArrayList<>();
        for (int column = 0; column < tops.length; column++) {
            for (int part = 0; part < tops[column].length; part++) {
                all.add(hit(column, part));
            }
        }
        return all;
    }

    private Hit hit(int column, int part) {
        double width = box.width() / tops.length;
        double top = tops[column][part];
        Box at = new Box(box.x() + column * width, top, width, bottoms[column][part] - top);
        return cell.hit(part, column, at);
    }
}
