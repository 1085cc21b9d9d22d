package glimpse.attentionfile;

/**
 * A matrix as a file has it, before it is known which of its sides is the source.
 *
 * @param name what the file calls it, such as {@code layer 1 head 2}; empty for the only one
 */
record Grid(String name, int rows, int columns, Cells cells) {

    /** The numbers of a matrix. */
    @FunctionalInterface
    interface Cells {
        float at(int row, int column);
    }

    /** A window on numbers that others may share: rows one after the other, from an offset. */
    static Grid dense(String name, int rows, int columns, int offset, float[] numbers) {
        return new Grid(name, rows, columns, (row, column) -> numbers[offset + row * columns + column]);
    }

    float at(int row, int column) {
        return cells.at(row, column);
    }

    /** The same numbers with rows and columns exchanged. */
    Grid turned() {
        int height = columns;
        int width = rows;
        return new Grid(name, height, width, (i, j) -> at(j, i));
    }

    /** How many rows are left without those at the end that are all zero. */
    int filledRows() {
        int filled = rows;
        while (filled > 0 && isZero(filled - 1)) {
            filled--;
        }
        return filled;
    }

    private boolean isZero(int row) {
        for (int column = 0; column < columns; column++) {
            if (at(row, column) != 0) {
                return false;
            }
        }
        return true;
    }

    /** How many columns are left without those at the end that are all zero. */
    int filledColumns() {
        return turned().filledRows();
    }

    /** So many rows of so many numbers from the upper left corner; zeros beyond what there is. */
    float[][] corner(int height, int width) {
        float[][] corner = new float[height][width];
        for (int row = 0; row < Math.min(height, rows); row++) {
            for (int column = 0; column < Math.min(width, columns); column++) {
                corner[row][column] = at(row, column);
            }
        }
        return corner;
    }
}
