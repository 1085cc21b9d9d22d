package glimpse.tensor;

/** Rows that were looked up in a table, by their numbers. */
record FloatLookup(FloatParameter table, int[] ids) {

    static final FloatLookup NONE = new FloatLookup(new FloatParameter("", 1, 1, true), new int[0]);
}
