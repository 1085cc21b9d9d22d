package glimpse.session.export;

import glimpse.explain.Marks;
import glimpse.text.Vocabulary;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Puts the source word that was most looked at in the place of each unknown word that was written. */
public final class UnknownWords {

    private static final String UNKNOWN = Vocabulary.SPECIALS.get(Vocabulary.Specials.DEFAULT.unknown());

    private UnknownWords() {}

    /** The trace with these words; numbers and candidates stay, and so does everything without attention. */
    public static Trace replaced(Trace trace) {
        List<Node> nodes =
                trace.nodes().stream().map(node -> replaced(trace, node)).toList();
        List<Hypothesis> hypotheses = trace.hypotheses().stream()
                .map(hypothesis -> replaced(nodes, hypothesis))
                .toList();
        return new Trace(
                trace.model(),
                trace.source(),
                trace.encoderStates(),
                trace.decoding(),
                trace.start(),
                nodes,
                hypotheses);
    }

    private static Node replaced(Trace trace, Node node) {
        if (!node.token().equals(UNKNOWN) || !node.computed().hasAttention()) {
            return node;
        }
        String word = word(trace.readBy(node.id()).source(), node.computed().weights());
        return new Node(
                node.id(),
                node.parent(),
                node.step(),
                word,
                node.tokenId(),
                node.logProbability(),
                node.cumulative(),
                node.status(),
                node.edit(),
                node.computed());
    }

    /** The word of most weight, for a mark such as the end of the sentence is no word to write. */
    private static String word(Source source, float[] weights) {
        boolean[] marks = Marks.of(source);
        return IntStream.range(0, weights.length)
                .filter(i -> !marks[i])
                .boxed()
                .max(Comparator.comparingDouble(i -> weights[i]))
                .map(source.tokens()::get)
                .orElse(UNKNOWN);
    }

    private static Hypothesis replaced(List<Node> nodes, Hypothesis hypothesis) {
        List<String> tokens =
                hypothesis.nodes().stream().map(id -> nodes.get(id).token()).toList();
        String text = hypothesis.text();
        for (int t = 0; t < tokens.size(); t++) {
            if (hypothesis.tokens().get(t).equals(UNKNOWN)) {
                text = text.replaceFirst(Pattern.quote(UNKNOWN), Matcher.quoteReplacement(tokens.get(t)));
            }
        }
        return new Hypothesis(
                hypothesis.nodes(),
                tokens,
                text,
                hypothesis.logProbability(),
                hypothesis.score(),
                hypothesis.finished());
    }
}
