package glimpse.session.export;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is computed when it is first asked for, by one thread. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> compute;
    private Optional<T> value = Optional.empty();

    private Once(Supplier<T> compute) {
        this.compute = compute;
    }

    static <T> Once<T> of(Supplier<T> compute) {
        return new Once<>(compute);
    }

    @Override
    public T get() {
        if (value.isEmpty()) {
            value = Optional.of(compute.get());
        }
        return value.get();
    }
}
