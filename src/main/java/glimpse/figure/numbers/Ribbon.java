package glimpse.figure.numbers;

import glimpse.draw.Box;
import glimpse.draw.Hit;
import glimpse.draw.HitGrid;
import glimpse.draw.Paint;
import glimpse.draw.Target;
import glimpse.figure.Numbers;
import glimpse.figure.Strip;

/** A vector as a row of coloured cells, which opens its values. */
final class Ribbon {

    private Ribbon() {}

    static void paint(Sheet sheet, Box box, Vector vector, Target target) {
        float[] numbers = vector.numbers();
        int cells = Strip.cells(numbers.length);
        for (int cell = 0; cell < cells; cell++) {
            double left = Math.round(box.x() + box.width() * cell / cells);
            double right = Math.round(box.x() + box.width() * (cell + 1) / cells);
            double mean = Strip.mean(numbers, Strip.first(cell, numbers.length), Strip.first(cell + 1, numbers.length));
            sheet.drawing()
                    .box(
                            new Box(left, box.y(), right - left, box.height()),
                            Paint.fill(sheet.look().theme().signed().signed(mean, vector.limit())));
        }
        boolean pointed = sheet.view().pointed().filter(target::equals).isPresent();
        sheet.drawing()
                .box(
                        box,
                        Paint.stroke(
                                pointed
                                        ? sheet.look().theme().text()
                                        : sheet.look().theme().border(),
                                pointed ? 1.5 : 1));
        sheet.drawing()
                .hits(new HitGrid(
                        box,
                        cells,
                        1,
                        (row, column, at) -> new Hit(at, target, hover(sheet, vector, numbers, column))));
    }

    private static String hover(Sheet sheet, Vector vector, float[] numbers, int cell) {
        int from = Strip.first(cell, numbers.length);
        int to = Strip.first(cell + 1, numbers.length);
        String name = vector.symbol().plain();
        return to - from == 1
                ? sheet.words("cell", name, String.valueOf(from + 1), vector.text(from))
                : sheet.words("cells", name, (from + 1) + "–" + to, Numbers.decimal(Strip.mean(numbers, from, to), 3));
    }
}
