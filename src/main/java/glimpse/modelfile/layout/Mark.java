package glimpse.modelfile.layout;

import java.util.List;
import java.util.Optional;

/**
 * A special word of a framework: found by its name, or where the words are not known (or named otherwise) by its number.
 *
 * @param names any of which it can have
 * @param number that it has in a vocabulary of this framework; {@link #NONE} if its place varies, or there is no such word
 */
record Mark(List<String> names, int number) {

    static final int NONE = -1;

    static final Mark ABSENT = new Mark(List.of(), NONE);

    static Mark of(int number, String... names) {
        return new Mark(List.of(names), number);
    }

    /** @param words empty where they are not known */
    int in(Optional<List<String>> words, int size) {
        int named = words.map(known -> names.stream()
                        .mapToInt(known::indexOf)
                        .filter(at -> at >= 0)
                        .findFirst()
                        .orElse(NONE))
                .orElse(NONE);
        return named >= 0 ? named : number < size ? number : NONE;
    }
}
