package glimpse.tensor;

/** The element-wise part of the recurrent cells, and its derivative. Every array is row-major, R rows. */
final class FloatCells {

    private FloatCells() {}

    /**
     * One row of a GRU. {@code gates} receives r, z, n.
     *
     * @param at where the row begins in arrays of width H; times three in those of width 3H
     */
    static void gru(float[] fromInput, float[] fromState, float[] state, float[] gates, float[] out, int at, int h) {
        int r = 3 * at;
        int z = r + h;
        int n = z + h;
        FloatLoops.add(fromInput, r, fromState, r, gates, r, 2 * h);
        FloatLoops.sigmoid(gates, r, 2 * h);
        for (int i = 0; i < h; i++) {
            gates[n + i] = fromInput[n + i] + gates[r + i] * fromState[n + i];
        }
        FloatLoops.tanh(gates, n, h);
        for (int i = 0; i < h; i++) {
            out[at + i] = gates[n + i] + gates[z + i] * (state[at + i] - gates[n + i]);
        }
    }

    /** The derivative of {@link #gru}: adds to the three {@code d…} arrays. */
    static void gruBackward(
            float[] gates,
            float[] fromState,
            float[] state,
            float[] dOut,
            float[] dInput,
            float[] dFromState,
            float[] dState,
            int at,
            int h) {
        int r = 3 * at;
        int z = r + h;
        int n = z + h;
        for (int i = 0; i < h; i++) {
            float d = dOut[at + i];
            float zi = gates[z + i];
            float ni = gates[n + i];
            float dz = d * (state[at + i] - ni) * zi * (1 - zi);
            dState[at + i] += d * zi;
            dInput[z + i] += dz;
            dFromState[z + i] += dz;
        }
        for (int i = 0; i < h; i++) {
            float ni = gates[n + i];
            float ri = gates[r + i];
            float dn = dOut[at + i] * (1 - gates[z + i]) * (1 - ni * ni);
            float dr = dn * fromState[n + i] * ri * (1 - ri);
            dInput[n + i] += dn;
            dFromState[n + i] += dn * ri;
            dInput[r + i] += dr;
            dFromState[r + i] += dr;
        }
    }

    /** One row of an LSTM. {@code act} receives σ(i), σ(f), tanh(g), σ(o), and {@code squashed} tanh(c′). */
    static void lstm(
            float[] gates, float[] cell, float[] act, float[] newCell, float[] squashed, float[] out, int at, int h) {
        int in = 4 * at;
        int forget = in + h;
        int g = forget + h;
        int o = g + h;
        System.arraycopy(gates, in, act, in, 4 * h);
        FloatLoops.sigmoid(act, in, 2 * h);
        FloatLoops.tanh(act, g, h);
        FloatLoops.sigmoid(act, o, h);
        for (int i = 0; i < h; i++) {
            newCell[at + i] = act[forget + i] * cell[at + i] + act[in + i] * act[g + i];
        }
        System.arraycopy(newCell, at, squashed, at, h);
        FloatLoops.tanh(squashed, at, h);
        for (int i = 0; i < h; i++) {
            out[at + i] = act[o + i] * squashed[at + i];
        }
    }

    /** The derivative of {@link #lstm}: adds to {@code dGates} and {@code dCell}. */
    static void lstmBackward(
            float[] act,
            float[] cell,
            float[] squashed,
            float[] dOut,
            float[] dNewCell,
            float[] dGates,
            float[] dCell,
            int at,
            int h) {
        int i0 = 4 * at;
        int f0 = i0 + h;
        int g0 = f0 + h;
        int o0 = g0 + h;
        for (int i = 0; i < h; i++) {
            float t = squashed[at + i];
            float o = act[o0 + i];
            float dc = dNewCell[at + i] + dOut[at + i] * o * (1 - t * t);
            float in = act[i0 + i];
            float f = act[f0 + i];
            float g = act[g0 + i];
            dGates[o0 + i] += dOut[at + i] * t * o * (1 - o);
            dGates[i0 + i] += dc * g * in * (1 - in);
            dGates[f0 + i] += dc * cell[at + i] * f * (1 - f);
            dGates[g0 + i] += dc * in * (1 - g * g);
            dCell[at + i] += dc * f;
        }
    }
}
