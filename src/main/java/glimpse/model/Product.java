package glimpse.model;

/** A score as an inner product: e = scale · leftᵀ right + offset. */
public record Product(Factor left, Factor right, double scale, double offset) {

    /**
     * One of the two vectors.
     *
     * @param symbol as the score's formula writes it, such as {@code W_h h_i}
     */
    public record Factor(String symbol, float[] values) {

        /** A vector divided by its length. */
        static Factor unit(String symbol, float[] values) {
            double square = 0;
            for (float x : values) {
                square += (double) x * x;
            }
            float[] unit = new float[values.length];
            for (int i = 0; i < unit.length; i++) {
                unit[i] = (float) (values[i] / Math.sqrt(square));
            }
            return new Factor(symbol + "/‖" + symbol + "‖", unit);
        }
    }

    Product named(String first, String second) {
        return new Product(new Factor(first, left.values()), new Factor(second, right.values()), scale, offset);
    }
}
