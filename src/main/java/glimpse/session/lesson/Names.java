package glimpse.session.lesson;

import java.util.List;
import java.util.Locale;

/** Constants by the names that they have in the file. */
final class Names {

    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> all(List<? extends Enum<?>> constants) {
        return constants.stream().map(Names::of).toList();
    }
}
