package glimpse.figure.alignment;

import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Style;
import glimpse.draw.Theme;
import glimpse.figure.Look;
import glimpse.figure.Type;
import java.util.List;

/**
 * Where the parts of the alignment are, in pixels.
 *
 * @param box of the cells
 * @param cellWidth of one source word
 * @param cellHeight of one target word
 * @param angle of the source words: 0, or below 0 where they do not fit lying
 * @param everyColumn source words are printed at every so many columns
 * @param everyRow target words are printed at every so many rows
 * @param rowRoom for the target words left of the cells
 * @param columnRoom for the source words above the cells
 * @param longestLabel how much of a word is shown
 * @param coverage top of the coverage's bars; 0 if there is no room for them
 * @param legend top of the legend
 * @param facts top of the facts; 0 if there is no room for them
 */
record Grid(
        Box box,
        double cellWidth,
        double cellHeight,
        double angle,
        int everyColumn,
        int everyRow,
        double rowRoom,
        double columnRoom,
        double longestLabel,
        double coverage,
        double legend,
        double facts) {

    static final double NAMES = 12;
    static final double STEP_ROOM = 34;
    static final double COVERAGE_BARS = 40;
    static final double LEFT = 24;

    private static final double RIGHT = 46;
    private static final double WIDEST_CELL = 64;
    private static final double HIGHEST_CELL = 50;
    private static final double LINE = 14;
    private static final double SLANTED_LINE = 20;
    private static final double LONGEST_LABEL = 96;
    private static final double COVERAGE = 84;
    private static final double LEGEND = 60;
    private static final double FACTS = 84;
    private static final double LEAST_GRID = 0.42;
    private static final double SLANT = -45;
    private static final double UPRIGHT = -90;

    /**
     * @param shares whether rows and columns are added up
     * @param wholeWords whether no word is shortened
     */
    static Grid of(Matrix matrix, Look look, boolean shares, boolean wholeWords) {
        List<String> source = texts(matrix.columns());
        List<String> target = texts(matrix.rows());
        double longest = wholeWords ? Double.MAX_VALUE : LONGEST_LABEL;
        double rowRoom = Math.max(54, Math.min(longest, widest(target, Type.FORMULA)) + 12);
        double left = LEFT + STEP_ROOM + rowRoom;
        double cellWidth = Math.min(WIDEST_CELL, (look.width() - left - RIGHT) / source.size());
        double widest = widest(source, Type.NUMBER);
        double length = Math.min(longest, widest);
        double slanted = slanted(source, longest, cellWidth, look.width() - left);
        double angle = widest <= cellWidth - 6 ? 0 : slanted >= SLANTED_LINE ? SLANT : UPRIGHT;
        cellWidth = angle == SLANT ? slanted : cellWidth;
        double columnRoom = angle == 0 ? 22 : Math.abs(Math.sin(Math.toRadians(angle))) * length + 16;
        return stacked(
                look, left, rowRoom, columnRoom, longest, cellWidth, angle, source.size(), target.size(), shares);
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    /** What whole words need beyond the room of shortened ones. */
    static Look roomy(Matrix matrix, Look look, boolean shares) {
        Grid grid = of(matrix, look, shares, false);
        List<String> source = texts(matrix.columns());
        double beside = beyond(texts(matrix.rows()), Type.FORMULA);
        double width = look.width() + beside;
        for (int i = 0; i < source.size() && grid.angle == SLANT; i++) {
            width = Math.max(width, grid.columnCentre(i) + beside + reach(source.get(i), Double.MAX_VALUE));
        }
        double above = beyond(source, Type.NUMBER) * Math.abs(Math.sin(Math.toRadians(grid.angle)));
        return look.sized(Math.ceil(width), Math.ceil(look.height() + above));
    }

    /** The width of a cell, at most the given one, with which no slanted word leaves the room. */
    private static double slanted(List<String> source, double longest, double cellWidth, double room) {
        double width = cellWidth;
        for (int i = 0; i < source.size(); i++) {
            width = Math.min(width, (room - Math.max(RIGHT, reach(source.get(i), longest))) / (i + 0.5));
        }
        return width;
    }

    /** How far a slanted word reaches to the right. */
    private static double reach(String token, double longest) {
        double length = Math.min(longest, widest(List.of(token), Type.NUMBER));
        return Math.cos(Math.toRadians(SLANT)) * (length + Type.NUMBER);
    }

    private static double beyond(List<String> tokens, double size) {
        return Math.max(0, widest(tokens, size) - LONGEST_LABEL);
    }

    private static Grid stacked(
            Look look,
            double left,
            double rowRoom,
            double columnRoom,
            double longest,
            double cellWidth,
            double angle,
            int n,
            int t,
            boolean shares) {
        double top = NAMES + 8 + columnRoom;
        double free = look.height() - top - LEGEND;
        double least = LEAST_GRID * (look.height() - Math.max(0, columnRoom - LONGEST_LABEL));
        boolean coverage = free - COVERAGE > least;
        free -= coverage ? COVERAGE : 0;
        boolean facts = free - FACTS > least;
        free -= facts ? FACTS : 0;
        double cellHeight = whole(Math.min(Math.min(HIGHEST_CELL, cellWidth * 1.4), Math.max(1, free / t)), t);
        double width = whole(cellWidth, n);
        Box box = new Box(left, Math.rint(top), width * n, cellHeight * t);
        double below = box.bottom();
        // Numbers that are not added up leave its room at the foot: the cells stay where they are for every kind.
        double bars = coverage && shares ? below + 16 : 0;
        below += coverage && shares ? COVERAGE : 0;
        double legend = below + 16;
        return new Grid(
                box,
                width,
                cellHeight,
                angle,
                angle == 0 ? 1 : every(angle == SLANT ? width * Math.cos(Math.toRadians(SLANT)) : width),
                every(cellHeight),
                rowRoom,
                columnRoom,
                longest,
                bars,
                legend,
                facts ? legend + LEGEND - 16 : 0);
    }

    // Cells of whole pixels have crisp edges; below some pixels that would waste too much of the room.
    private static double whole(double size, int count) {
        return size >= 8 || (size - Math.floor(size)) * count < 24 ? Math.max(1, Math.floor(size)) : size;
    }

    private static int every(double cell) {
        return Math.max(1, (int) Math.ceil(LINE / cell));
    }

    private static double widest(List<String> tokens, double size) {
        Style style = new Style(size, true, Theme.LIGHT.text());
        return tokens.stream()
                .mapToDouble(token -> Label.plain(token, style).width())
                .max()
                .orElse(0);
    }

    /** Whether a word is printed: every so many, and always the current one, to which its neighbours give way. */
    static boolean isPrinted(int index, int every, int current) {
        return index == current || (index % every == 0 && Math.abs(index - current) >= every);
    }

    /** What the parts need from the figure's top to their bottom. */
    double height() {
        return facts > 0 ? facts + FACTS : legend + LEGEND - 24;
    }

    Box cell(int row, int column) {
        return new Box(box.x() + column * cellWidth, box.y() + row * cellHeight, cellWidth, cellHeight);
    }

    double columnCentre(int column) {
        return box.x() + (column + 0.5) * cellWidth;
    }

    double rowCentre(int row) {
        return box.y() + (row + 0.5) * cellHeight;
    }
}
