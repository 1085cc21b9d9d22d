package glimpse.session.lesson;

import glimpse.figure.Numbers;
import glimpse.session.lesson.Posed.Bars;
import glimpse.session.lesson.Posed.Choices;
import glimpse.trace.Candidate;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes questions of what a scene shows: the right answer, wrong ones that the trace makes plausible, and what is said to
 * each. The answers stand in an order that gives nothing away and is always the same.
 */
record Posing(Staged staged, Words words) {

    private static final int MOST_OPTIONS = 4;

    /** Words that are as good as equal make no question. */
    private static final double CLEAR = 0.005;

    static Posed of(Question question, Staged staged, Words words) {
        Posing posing = new Posing(staged, words);
        if (question instanceof Question.Peak peak) {
            return posing.peak(peak.step());
        }
        if (question instanceof Question.NextWord next) {
            return posing.nextWord(next.step());
        }
        if (question instanceof Question.Bars bars) {
            return posing.bars(bars.step());
        }
        if (question instanceof Question.Author) {
            return posing.author();
        }
        return posing.crossedOut((Question.CrossedOut) question);
    }

    private Choices peak(int step) {
        Shown shown = staged.shown();
        float[] weights = shown.weights(step);
        List<Integer> order = Rows.byWeight(weights);
        if (order.size() < 2 || weights[order.get(0)] - weights[order.get(1)] < CLEAR) {
            throw new InputException("lesson.no-peak", step);
        }
        List<Integer> options = order.stream().limit(MOST_OPTIONS).sorted().toList();
        int peak = order.get(0);
        List<String> names = options.stream().map(i -> word(shown.source(), i)).toList();
        return choices(
                words.get("lesson.peak", shown.node(step).shown()),
                names,
                options.indexOf(peak),
                k -> words.get(
                        options.get(k) == peak ? "lesson.peak-right" : "lesson.peak-wrong",
                        word(shown.source(), peak),
                        Numbers.percent(weights[peak]),
                        names.get(k),
                        Numbers.percent(weights[options.get(k)])));
    }

    /** A word that stands twice is told by its place. */
    private static String word(Source source, int position) {
        String word = source.shown(position);
        boolean twice = source.tokens().stream()
                        .filter(source.tokens().get(position)::equals)
                        .count()
                > 1;
        return twice ? word + " (" + (position + 1) + ")" : word;
    }

    private Choices nextWord(int step) {
        Node node = staged.shown().node(step);
        double p = Math.exp(node.logProbability());
        Candidate written = new Candidate(node.token(), p);
        List<Candidate> others = node.computed().candidates().stream()
                .filter(candidate -> !candidate.token().equals(node.token()))
                .limit(MOST_OPTIONS - 1L)
                .toList();
        if (others.isEmpty() || others.stream().anyMatch(other -> Math.abs(other.probability() - p) < CLEAR)) {
            throw new InputException("lesson.no-next-word", step);
        }
        List<Candidate> options = Stream.concat(Stream.of(written), others.stream())
                .sorted(Comparator.comparing(Candidate::shown))
                .toList();
        return choices(
                words.get("lesson.next-word", before(step)),
                options.stream().map(Candidate::shown).toList(),
                options.indexOf(written),
                k -> words.get(
                        options.get(k).equals(written) ? "lesson.next-word-right" : "lesson.next-word-wrong",
                        node.shown(),
                        Numbers.percent(p),
                        options.get(k).shown(),
                        Numbers.percent(options.get(k).probability())));
    }

    /** What is written before a step, as words; an ellipsis for nothing. */
    private String before(int step) {
        List<String> written =
                staged.shown().path().stream().limit(step - 1L).map(Node::shown).toList();
        return written.isEmpty() ? "…" : String.join(" ", written) + " …";
    }

    private Bars bars(int step) {
        Shown shown = staged.shown();
        float[] weights = shown.weights(step);
        if (weights.length < 2) {
            throw new InputException("lesson.no-peak", step);
        }
        return new Bars(
                words.get("lesson.bars", shown.node(step).shown()),
                new Row(shown.source().shown(), weights, words));
    }

    private Choices author() {
        Shown first = staged.shown();
        Shown second = staged.compared().orElseThrow(() -> new InputException("lesson.nothing-compared", "author"));
        List<String> titles = List.of(first.entry().title(words), second.entry().title(words));
        List<String> outputs = List.of(text(first), text(second));
        if (titles.get(0).equals(titles.get(1)) || outputs.get(0).equals(outputs.get(1))) {
            throw new InputException("lesson.no-author", titles.get(0), titles.get(1));
        }
        // one of the two, the same at every visit, and not always the first
        int right = Math.floorMod(outputs.get(0).hashCode(), 2);
        return choices(
                words.get(
                        "lesson.author",
                        outputs.get(right),
                        staged.shown().source().text()),
                titles,
                right,
                k -> words.get(
                        k == right ? "lesson.author-right" : "lesson.author-wrong",
                        titles.get(right),
                        titles.get(1 - right),
                        outputs.get(1 - right)));
    }

    /** The output in view without its end mark. */
    private static String text(Shown shown) {
        return shown.trace().hypotheses().stream()
                .filter(hypothesis -> hypothesis.last() == shown.leaf())
                .findFirst()
                .orElseThrow()
                .text();
    }

    private Choices crossedOut(Question.CrossedOut question) {
        Shown shown = staged.shown();
        double p = Math.exp(shown.node(question.step()).logProbability());
        double without = shown.without(question.step(), question.position());
        List<Fate> fates = List.of(Fate.values());
        Fate fate = Fate.of(p, without)
                .orElseThrow(() -> new InputException("lesson.no-fate", question.step(), question.position() + 1));
        String written = shown.node(question.step()).shown();
        String crossed = word(shown.source(), question.position());
        return choices(
                words.get("lesson.crossed-out", written, Numbers.percent(p), crossed),
                fates.stream()
                        .map(one -> words.get("lesson.fate-" + Names.of(one)))
                        .toList(),
                fates.indexOf(fate),
                k -> words.get(
                        fates.get(k) == fate ? "lesson.crossed-out-right" : "lesson.crossed-out-wrong",
                        written,
                        crossed,
                        Numbers.percent(p),
                        Numbers.percent(without)));
    }

    private static Choices choices(String prompt, List<String> options, int right, IntFunction<String> reply) {
        List<String> replies = new ArrayList<>(
                IntStream.range(0, options.size()).mapToObj(reply).toList());
        return new Choices(prompt, options, right, replies);
    }
}
