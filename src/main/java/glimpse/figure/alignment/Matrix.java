package glimpse.figure.alignment;

import glimpse.figure.WordPair;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What the heat map shows: a row for each target word in sight, a column for each source word in sight.
 *
 * @param numbers {@code [rows, columns]}; zeros in rows that are not filled in yet; empty where there are none to show
 */
record Matrix(List<Word> rows, List<Word> columns, Optional<float[][]> numbers) {

    /** @param trace as the hypothesis read it */
    static Matrix of(Trace trace, List<Node> path, AlignmentView view) {
        List<Word> rows =
                sentence(path, view).inSight(view.options(), view.options().targets());
        List<Word> columns = Sentence.of(trace.source())
                .inSight(view.options(), view.options().sources());
        Optional<float[][]> all = tokens(path, view);
        all.ifPresent(numbers -> check(numbers, path.size(), trace.source().length()));
        Pieces pieces = view.shown() == Shown.SCORES ? Pieces.SCORES : Pieces.SUMS;
        return new Matrix(rows, columns, all.map(numbers -> rows.stream()
                .map(row -> pieces.merged(numbers, row, view.filled(), columns))
                .toArray(float[][]::new)));
    }

    /** Where two outputs are compared, both words of a step at which they differ. */
    private static Sentence sentence(List<Node> path, AlignmentView view) {
        Sentence own = Sentence.of(path);
        return view.beside()
                .map(other -> WordPair.of(List.of(path, other.path().subList(0, path.size()))))
                .map(pairs -> new Sentence(pairs.stream().map(WordPair::shown).toList(), own.marks()))
                .orElse(own);
    }

    private static void check(float[][] numbers, int steps, int positions) {
        if (numbers.length != steps || IntStream.range(0, steps).anyMatch(t -> numbers[t].length != positions)) {
            throw new IllegalArgumentException("the numbers are of another hypothesis: " + steps + " × " + positions);
        }
    }

    /** Of every step and source position, {@code [T, N]}. */
    private static Optional<float[][]> tokens(List<Node> path, AlignmentView view) {
        return switch (view.shown()) {
            case WEIGHTS ->
                Optional.of(path.stream().map(node -> node.computed().weights()).toArray(float[][]::new));
            case SCORES ->
                Optional.of(path.stream().map(node -> node.computed().scores()).toArray(float[][]::new));
            case DIFFERENCE -> view.beside().map(other -> other.from(path));
            case GRADIENT, LEAVE_ONE_OUT ->
                view.asked() instanceof Asked.Known known ? Optional.of(narrow(known.numbers())) : Optional.empty();
        };
    }

    private static float[][] narrow(double[][] numbers) {
        float[][] narrow = new float[numbers.length][];
        for (int t = 0; t < narrow.length; t++) {
            narrow[t] = new float[numbers[t].length];
            for (int i = 0; i < narrow[t].length; i++) {
                narrow[t][i] = (float) numbers[t][i];
            }
        }
        return narrow;
    }

    boolean isKnown() {
        return numbers.isPresent();
    }

    /** The numbers of a row (from 0), {@code [columns]}; none where there are none to show. */
    float[] row(int row) {
        return numbers.isPresent() ? numbers.get()[row] : new float[0];
    }

    /** The largest finite number without its sign. */
    double largest() {
        double largest = 0;
        for (float[] row : numbers.orElseGet(() -> new float[0][])) {
            for (float number : row) {
                largest = Float.isFinite(number) ? Math.max(largest, Math.abs(number)) : largest;
            }
        }
        return largest;
    }

    /** The row in which a step (from 0) is, if it is in sight. */
    OptionalInt rowOf(int step) {
        return indexOf(rows, step);
    }

    /** The column in which a source position (from 0) is, if it is in sight. */
    OptionalInt columnOf(int position) {
        return indexOf(columns, position);
    }

    private static OptionalInt indexOf(List<Word> words, int position) {
        return IntStream.range(0, words.size())
                .filter(k -> words.get(k).contains(position))
                .findFirst();
    }
}
