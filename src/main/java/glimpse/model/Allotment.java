package glimpse.model;

import glimpse.words.InputException;
import java.util.concurrent.atomic.AtomicLong;

/** What a parameter must pass before memory is taken for it; a network asks as it is built. */
@FunctionalInterface
public interface Allotment {

    /** Numbers of one network at most: 2 GB in single precision, and four times that while it learns. */
    long MOST = 500_000_000;

    /** @throws InputException if there shall be no parameter {@code [rows, columns]} of this name */
    void admit(String name, int rows, int columns);

    /** Any parameters, up to {@link #MOST} numbers in all; for one network. */
    static Allotment limited() {
        AtomicLong all = new AtomicLong();
        return (name, rows, columns) -> {
            if (all.addAndGet((long) rows * columns) > MOST) {
                throw new InputException("fault.too-many-numbers", name, rows, columns, MOST);
            }
        };
    }
}
