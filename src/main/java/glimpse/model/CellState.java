package glimpse.model;

import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;

/**
 * The state of one recurrent layer, {@code [R, H]}.
 *
 * @param hidden h
 * @param cell c of an LSTM; the same as {@code hidden} in every other cell
 */
public record CellState(Tensor hidden, Tensor cell) {

    public CellState(Tensor hidden) {
        this(hidden, hidden);
    }

    public boolean hasCell() {
        return hidden != cell;
    }

    CellState select(Tape tape, int[] rows) {
        Tensor h = tape.select(hidden, rows);
        return hasCell() ? new CellState(h, tape.select(cell, rows)) : new CellState(h);
    }

    /** Row by row: this where {@code keep}, {@code other} elsewhere. */
    CellState where(Tape tape, boolean[] keep, CellState other) {
        Tensor h = tape.choose(keep, hidden, other.hidden);
        return hasCell() ? new CellState(h, tape.choose(keep, cell, other.cell)) : new CellState(h);
    }
}
