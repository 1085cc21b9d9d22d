package glimpse.ui.header;

import java.util.Optional;
import java.util.function.Function;
import javafx.util.StringConverter;

/** Names for the things that a list offers. */
final class Choices {

    private Choices() {}

    /** A converter that names things and is never asked back. */
    static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T thing) {
                return Optional.ofNullable(thing).map(name).orElse("");
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }
}
