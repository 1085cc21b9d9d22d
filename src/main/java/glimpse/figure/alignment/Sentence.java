package glimpse.figure.alignment;

import glimpse.explain.Marks;
import glimpse.explain.Subwords;
import glimpse.trace.Node;
import glimpse.trace.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The tokens of one side, and which of them are marks. */
record Sentence(List<String> tokens, boolean[] marks) {

    static Sentence of(Source source) {
        return new Sentence(source.tokens(), Marks.of(source));
    }

    static Sentence of(List<Node> path) {
        return new Sentence(path.stream().map(Node::token).toList(), Marks.of(path));
    }

    boolean hasPieces() {
        return Subwords.areIn(tokens, marks);
    }

    /** Whether there are marks to hide and something else beside them. */
    boolean hasMarks() {
        long count = IntStream.range(0, marks.length).filter(k -> marks[k]).count();
        return count > 0 && count < marks.length;
    }

    /** What of a stretch has a row or a column of its own; marks too where there is nothing else. */
    List<Word> inSight(AlignmentOptions options, Span span) {
        List<Word> all =
                words(options.mergesPieces()).stream().filter(span::touches).toList();
        List<Word> kept = all.stream().filter(word -> !marks[word.first()]).toList();
        return options.hidesMarks() && !kept.isEmpty() ? kept : all;
    }

    private List<Word> words(boolean merged) {
        int[] words = merged
                ? Subwords.words(tokens, marks)
                : IntStream.range(0, tokens.size()).toArray();
        List<Word> all = new ArrayList<>();
        for (int first = 0, next; first < words.length; first = next) {
            next = first + 1;
            while (next < words.length && words[next] == words[first]) {
                next++;
            }
            String text = next == first + 1 ? tokens.get(first) : Subwords.joined(tokens.subList(first, next));
            all.add(new Word(first, next - 1, text));
        }
        return all;
    }
}
