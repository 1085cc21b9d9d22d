package glimpse.figure.numbers;

import glimpse.explain.ScoreTerms;
import glimpse.figure.Numbers;
import glimpse.figure.Phase;
import glimpse.figure.Strip;
import glimpse.trace.Definition;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a word came to be written, line by line in the model's order: from the score e_{t,i} of one source position to its
 * weight, its share of the context, the update and the readout. Without attention there is no position to look at.
 *
 * @param step t, from 1
 * @param position i, from 0
 * @param word that was written
 * @param sourceWord the word at the position; empty without attention
 */
public record Derivation(int step, int position, String word, Optional<String> sourceWord, List<Line> lines) {

    public Derivation {
        lines = List.copyOf(lines);
    }

    /**
     * @param leaf the last node of the hypothesis
     * @param step t, from 1
     * @param position i, from 0
     * @param terms what the trace lacks; empty where its model is not at hand
     */
    public static Derivation of(Trace trace, int leaf, int step, int position, Optional<ScoreTerms> terms) {
        Trace read = trace.readBy(leaf);
        double limit = Strip.limit(read, read.path(leaf));
        return new Making(read, leaf, step, position, terms, limit).derivation();
    }

    /** What of it is computed up to a phase of the step. */
    public Derivation until(int number) {
        List<Line> computed =
                lines.stream().filter(line -> line.number() <= number).toList();
        return new Derivation(step, position, word, sourceWord, computed);
    }

    /** All lines as plain text. */
    public String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    /** All lines as LaTeX, one under the other; it needs amsmath. */
    public String latex() {
        List<String> rows = lines.stream().map(Line::latex).toList();
        return "\\begin{gather*}\n" + String.join(" \\\\\n", rows) + "\n\\end{gather*}";
    }

    /** What the lines are made from; the colours of states end at the limit. */
    private record Making(Trace trace, int leaf, int step, int position, Optional<ScoreTerms> terms, double limit) {

        Derivation derivation() {
            boolean attends = node().computed().hasAttention();
            List<Line> lines = new ArrayList<>();
            if (!attends) {
                lines.addAll(equations()
                        .of("context", 0, vector("c", node().computed().context())));
            }
            List<Line> weighing = attends ? weighing() : List.of();
            boolean late = trace.model().structure().queryAfterUpdate();
            lines.addAll(late ? List.of() : weighing);
            lines.addAll(update());
            lines.addAll(late ? weighing : List.of());
            lines.addAll(equations().of("readout", number(Phase.PREDICT)));
            lines.addAll(equations().of("projection", number(Phase.PREDICT)));
            lines.add(equations().probability(number(Phase.PREDICT)));
            Optional<String> source = attends ? Optional.of(trace.source().shown(position)) : Optional.empty();
            return new Derivation(step, position, node().shown(), source, lines);
        }

        /** A trace holds each layer's state, not the sum of residual layers. */
        private List<Line> update() {
            float[][] state = node().computed().state();
            boolean sum = definition().lines("update").stream().anyMatch(line -> line.matches("s_t = .* \\+ .*"));
            return sum
                    ? equations().of("update", number(Phase.UPDATE))
                    : equations().of("update", number(Phase.UPDATE), vector("s_t", state[state.length - 1]));
        }

        private Node node() {
            return trace.path(leaf).get(step - 1);
        }

        private Definition definition() {
            return trace.model().definition();
        }

        private int number(Phase phase) {
            return phase.number(trace.model().structure());
        }

        private EquationLines equations() {
            return new EquationLines(definition(), node());
        }

        /** With as few digits as agree with the model's own numbers; the fewer things told, the more surely. */
        private List<Line> weighing() {
            if (row().isHidden()) {
                return Digits.fewest(this::given).orElseGet(this::bare);
            }
            return Digits.fewest(digits -> whole(digits, terms))
                    .or(() -> Digits.fewest(digits -> whole(digits, Optional.empty())))
                    .or(() -> Digits.fewest(this::given))
                    .orElseGet(this::bare);
        }

        private Optional<List<Line>> whole(Digits digits, Optional<ScoreTerms> known) {
            Row row = row();
            ScoreLine score = score(row, digits);
            return Weighing.of(row, definition(), digits).flatMap(weighing -> {
                Optional<Line> first = known.isPresent() ? score.with(known.get()) : Optional.of(score.plain());
                return first.flatMap(line -> joined(row, line, weighing));
            });
        }

        private Optional<List<Line>> given(Digits digits) {
            Row row = row();
            boolean edited = node().isEdited();
            return joined(row, score(row, digits).plain(), Weighing.given(row, digits, edited));
        }

        /** Where no number of digits leads to the share, as with a context that is almost zero. */
        private List<Line> bare() {
            Row row = row();
            Digits digits = Digits.FEWEST;
            Weighing weighing = Weighing.given(row, digits, node().isEdited());
            return List.of(score(row, digits).plain(), weighing.lines().get(0), mix(row).part(weighing.weight()));
        }

        private Optional<List<Line>> joined(Row row, Line score, Weighing weighing) {
            return mix(row).of(weighing).map(mixed -> {
                List<Line> lines = new ArrayList<>(List.of(score));
                lines.addAll(weighing.lines());
                int last = lines.size() - 1;
                lines.set(last, compared(row, lines.get(last)));
                lines.addAll(mixed);
                return lines;
            });
        }

        /** The stage rounds the percentages of a row so that they add up. */
        private static Line compared(Row row, Line weight) {
            String shown = Numbers.percents(row.weights())[row.i()];
            Printed own = Printed.of(100 * (double) row.weights()[row.i()], 1);
            return weight.note().isPresent() || shown.equals(own.text() + "\u00a0%")
                    ? weight
                    : weight.noted("apportioned", shown);
        }

        private Row row() {
            return new Row(
                    node().computed().scores(),
                    node().computed().weights(),
                    step,
                    position,
                    number(Phase.SOFTMAX),
                    terms);
        }

        private ScoreLine score(Row row, Digits digits) {
            Formula formula = definition().lines("score").stream()
                    .findFirst()
                    .map(text -> row.formula(EquationLines.right(text)))
                    .orElse(Formula.EMPTY);
            return new ScoreLine(row, formula, digits, number(Phase.SCORE));
        }

        private MixLines mix(Row row) {
            return new MixLines(
                    row, trace.encoderStates()[position], node().computed().context(), limit, number(Phase.MIX));
        }

        private Vector vector(String symbol, float[] values) {
            return equations().vector(symbol, values, limit);
        }
    }
}
