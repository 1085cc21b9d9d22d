package glimpse.figure.numbers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A part of a line's values. */
public sealed interface Piece {

    /** As a formula that copies; nothing is left out. */
    String whole();

    /** Numbers and signs. */
    record Signs(String whole) implements Piece {}

    /**
     * Numbers that are added up.
     *
     * @param own the index of the one that the derivation is about; −1 if it is not among them
     */
    record Sum(List<Printed> terms, int own) implements Piece {
        public Sum {
            terms = List.copyOf(terms);
        }

        /** As it is printed: a 1 that is exact has no places. */
        String term(int index) {
            Printed term = terms.get(index);
            return term.number() == 1 ? "1" : term.operand();
        }

        @Override
        public String whole() {
            return IntStream.range(0, terms.size()).mapToObj(this::term).collect(Collectors.joining(" + "));
        }
    }

    /** A vector, drawn as a strip. */
    record Strip(Vector vector) implements Piece {
        @Override
        public String whole() {
            return vector.whole();
        }
    }

    /** How large something is that the formula names: [size] or [rows, columns]. */
    record Shape(Formula symbol, List<Integer> sizes) implements Piece {
        public Shape {
            sizes = List.copyOf(sizes);
        }

        static String text(List<Integer> sizes) {
            return sizes.stream().map(String::valueOf).collect(Collectors.joining(" × ", "[", "]"));
        }

        @Override
        public String whole() {
            return symbol.text() + " " + text(sizes);
        }
    }
}
