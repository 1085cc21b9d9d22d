package glimpse.figure.numbers;

import glimpse.figure.numbers.Line.Kind;
import glimpse.trace.Definition;
import glimpse.trace.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a model computes beside the weights, as equations with the shapes of what they name. */
record EquationLines(Definition definition, Node node) {

    private static final String EQUALS = " = ";

    /** The lines of a part of the definition. */
    List<Line> of(String part, int number) {
        return definition.lines(part).stream().map(text -> line(text, number)).toList();
    }

    /** The lines of a part, the last with the vector that it gives. */
    List<Line> of(String part, int number, Vector vector) {
        List<Line> lines = new ArrayList<>(of(part, number));
        if (!lines.isEmpty()) {
            Line last = lines.remove(lines.size() - 1);
            List<Piece> values = new ArrayList<>(last.values());
            values.add(new Piece.Strip(vector));
            lines.add(new Line(last.kind(), number, last.left(), last.formula(), values, last.result(), last.note()));
        }
        return lines;
    }

    /** A vector of the trace. */
    Vector vector(String symbol, float[] values, double limit) {
        return Vector.of(formula(symbol), values, MixLines.PLACES, limit);
    }

    /** p of the written word. */
    Line probability(int number) {
        Formula word = new Formula(Formula.words(node.shown()));
        return Digits.places(3, places -> {
                    Printed log = Printed.of(node.logProbability(), places);
                    Printed percent = percent(log.number());
                    return percent.equals(percent(node.logProbability()))
                            ? Optional.of(probability(word, Optional.of(log), percent, number))
                            : Optional.empty();
                })
                .orElseGet(() -> probability(word, Optional.empty(), percent(node.logProbability()), number));
    }

    private static Printed percent(double logProbability) {
        return Printed.of(100 * Math.exp(logProbability), 1);
    }

    private Line probability(Formula word, Optional<Printed> log, Printed percent, int number) {
        return new Line(
                Kind.PROBABILITY,
                number,
                formula("p(y_t = " + word.text() + ")"),
                formula("P_t[" + word.text() + "]"),
                log.stream()
                        .<Piece>map(known -> new Piece.Signs("exp(" + known.text() + ")"))
                        .toList(),
                percent.text() + "\u00a0%",
                Optional.empty());
    }

    /** What stands right of an equation's first equals sign; all of it where there is none. */
    static String right(String equation) {
        return equation.substring(equation.indexOf(EQUALS) < 0 ? 0 : equation.indexOf(EQUALS) + EQUALS.length());
    }

    private Line line(String text, int number) {
        String right = right(text);
        String left = right.length() == text.length() ? "" : text.substring(0, text.indexOf(EQUALS));
        String result = symbols(left).stream()
                .findFirst()
                .map(symbol -> Piece.Shape.text(definition.shapes().get(symbol)))
                .orElse("");
        List<Piece> shapes = new ArrayList<>();
        for (String symbol : symbols(right)) {
            shapes.add(new Piece.Shape(formula(symbol), definition.shapes().get(symbol)));
        }
        return new Line(Kind.EQUATION, number, formula(left), formula(right), shapes, result, Optional.empty());
    }

    private Formula formula(String text) {
        return new Formula(text).at(node.step(), 0);
    }

    /** What an expression names, in its order; a name within a longer one is not meant. */
    private List<String> symbols(String expression) {
        List<String> longestFirst = definition.shapes().keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        List<String> found = new ArrayList<>();
        for (int at = 0; at < expression.length(); ) {
            String rest = expression.substring(at);
            Optional<String> symbol = at > 0 && isName(expression.charAt(at - 1))
                    ? Optional.empty()
                    : longestFirst.stream().filter(name -> begins(rest, name)).findFirst();
            symbol.filter(name -> !found.contains(name)).ifPresent(found::add);
            at += symbol.map(String::length).orElse(1);
        }
        return found;
    }

    private static boolean begins(String rest, String name) {
        return rest.startsWith(name) && (rest.length() == name.length() || !isName(rest.charAt(name.length())));
    }

    /** Whether a name goes on behind this letter. */
    private static boolean isName(char c) {
        return (Character.isLetter(c) && c != 'ᵀ') || c == '_' || c == '^';
    }
}
