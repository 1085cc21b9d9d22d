package glimpse.tensor;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Products of a table's rows with the first columns of a weight: what a word contributes to an update does not depend on the
 * sentence, so it is computed when the word first occurs and kept as long as neither changes. Threads may share it.
 *
 * @param changes how often the two had changed when this was made
 */
record FloatWordProducts(FloatParameter table, long changes, AtomicReferenceArray<float[]> rows, AtomicInteger kept) {

    /** Numbers that are kept at most; the words that come after are computed each time. */
    private static final int MOST = 1 << 23;

    FloatWordProducts(FloatParameter table, long changes) {
        this(table, changes, new AtomicReferenceArray<>(table.rows()), new AtomicInteger());
    }

    boolean fits(FloatParameter asked, long now) {
        return table == asked && changes == now;
    }

    /** The product of a word; null where it is not kept. */
    float[] get(int id) {
        return rows.get(id);
    }

    void put(int id, float[] product) {
        if (kept.addAndGet(product.length) <= MOST) {
            rows.set(id, product);
        }
    }
}
