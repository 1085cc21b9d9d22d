package glimpse.decode;

import glimpse.decode.Decoding.Limits;
import glimpse.decode.Edit.DropSource;
import glimpse.decode.Edit.ReplaceSource;
import glimpse.decode.Edit.Weights;
import glimpse.decode.Edit.Word;
import glimpse.model.Dropout;
import glimpse.model.Encoded;
import glimpse.model.SourceBatch;
import glimpse.tensor.Tape;
import glimpse.text.Language;
import glimpse.trace.Change;
import glimpse.trace.Change.Reading;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Step;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * What would have been: each edit grows a branch in a trace, and nothing that was computed is lost. The branch goes on
 * from the edit greedily; its first node says what was changed.
 *
 * <p>A branch with another source stands at the root. Its rows keep the length of the trace's source: a word that was
 * crossed out has no weight and a score of −∞.
 */
public record WhatIf(Translator translator, BooleanSupplier cancelled) {

    /**
     * A trace with one branch more. Hypotheses of branches stand behind those of the search.
     *
     * @param node the first node of the branch; its {@link Node#edit()} says what the edit does to ln p
     */
    public record Branch(Trace trace, int node) {}

    /** @throws InputException if the edit does not fit the trace */
    public Branch apply(Trace trace, Edit edit) {
        if (edit instanceof Word word) {
            return forced(trace, word);
        }
        if (edit instanceof Weights weights) {
            return weighed(trace, weights);
        }
        return edit instanceof DropSource drop
                ? dropped(trace, drop.position())
                : replaced(trace, (ReplaceSource) edit);
    }

    private Branch forced(Trace trace, Word edit) {
        List<Node> path = path(trace, edit.node());
        Language target = translator.target();
        int word = target.vocabulary()
                .number(target.key(edit.word()))
                .orElseThrow(() -> new InputException("fault.unknown-target", edit.word()));
        Growth growth = growth(trace.source(), trace.nodes());
        growth.rewrite(path, word, limits(trace));
        return branch(trace, growth);
    }

    private Branch weighed(Trace trace, Weights edit) {
        List<Node> path = path(trace, edit.node());
        if (!path.get(path.size() - 1).computed().hasAttention()) {
            throw new InputException("fault.no-weights");
        }
        Growth growth = growth(trace.source(), trace.nodes());
        growth.reweigh(path, edit.weights(), edit.name(), limits(trace));
        return branch(trace, growth);
    }

    private Branch dropped(Trace trace, int position) {
        Source source = trace.source();
        checkPosition(source, position);
        if (source.length() == 1) {
            throw new InputException("fault.last-source-word");
        }
        List<String> tokens = without(source.tokens(), position);
        List<Integer> ids = without(source.ids(), position);
        Source shorter = new Source(text(tokens, ids), tokens, ids, List.of());
        Change.What what = new Change.LeftOut(position, source.tokens().get(position));
        return otherSource(trace, shorter, what, position);
    }

    private Branch replaced(Trace trace, ReplaceSource edit) {
        Source source = trace.source();
        checkPosition(source, edit.position());
        Language.Found found = translator.source().find(edit.word());
        List<String> tokens = new ArrayList<>(source.tokens());
        List<Integer> ids = new ArrayList<>(source.ids());
        tokens.set(edit.position(), edit.word());
        ids.set(edit.position(), found.number());
        List<Integer> unknown = new ArrayList<>(source.unknown());
        unknown.remove((Integer) edit.position());
        if (!found.known()) {
            unknown.add(edit.position());
        }
        Map<Integer, String> readAs = new TreeMap<>(source.readAs());
        readAs.remove(edit.position());
        found.readAs().ifPresent(other -> readAs.put(edit.position(), other));
        Source changed = new Source(text(tokens, ids), tokens, ids, unknown, readAs, List.of());
        Change.What what = new Change.Replaced(edit.position(), source.tokens().get(edit.position()), edit.word());
        return otherSource(trace, changed, what, -1);
    }

    private String text(List<String> tokens, List<Integer> ids) {
        return translator.source().decode(tokens, ids);
    }

    /** @param gap the position of the trace's source that the other one lacks; −1 for none */
    private Branch otherSource(Trace trace, Source other, Change.What what, int gap) {
        List<Node> words = trace.path(trace.best());
        Growth forced = growth(other, List.of());
        forced.force(words.stream().mapToInt(Node::tokenId).toArray());
        double delta = forced.nodes().get(words.size() - 1).cumulative()
                - words.get(words.size() - 1).cumulative();
        Growth free = growth(other, List.of());
        Decoding greedy = new Decoding.Greedy(limits(trace));
        free.grow(greedy);
        Trace read = free.trace(other, greedy);
        Change change = new Change(
                what, delta, trace.best().text(), Optional.of(gap < 0 ? reading(read) : widened(trace, read, gap)));
        int offset = trace.nodes().size();
        List<Node> nodes = new ArrayList<>(trace.nodes());
        for (Node node : read.nodes()) {
            nodes.add(grafted(node, offset, node.isFirst() ? change : Change.NONE, gap));
        }
        List<Hypothesis> all = new ArrayList<>(trace.hypotheses());
        read.hypotheses().forEach(hypothesis -> all.add(grafted(hypothesis, offset)));
        return new Branch(with(trace, nodes, all), offset);
    }

    private static Hypothesis grafted(Hypothesis h, int offset) {
        List<Integer> nodes = h.nodes().stream().map(id -> id + offset).toList();
        return new Hypothesis(nodes, h.tokens(), h.text(), h.logProbability(), h.score(), h.finished());
    }

    private static Node grafted(Node node, int offset, Change change, int gap) {
        return new Node(
                node.id() + offset,
                node.isFirst() ? Node.NONE : node.parent() + offset,
                node.step(),
                node.token(),
                node.tokenId(),
                node.logProbability(),
                node.cumulative(),
                node.status(),
                change,
                gap < 0 ? node.computed() : widened(node.computed(), gap));
    }

    private static Reading reading(Trace read) {
        return new Reading(read.source(), read.encoderStates(), read.start());
    }

    /** The trace's own words, but what was made of the others; zeros for the one that was crossed out. */
    private static Reading widened(Trace own, Trace read, int gap) {
        List<float[]> states = new ArrayList<>(Arrays.asList(read.encoderStates()));
        states.add(gap, new float[states.get(0).length]);
        Source crossedOut = new Source(
                read.source().text(),
                own.source().tokens(),
                own.source().ids(),
                own.source().unknown(),
                own.source().readAs(),
                List.of(gap));
        return new Reading(crossedOut, states.toArray(new float[0][]), read.start());
    }

    private static Step widened(Step step, int gap) {
        return step.hasAttention()
                ? new Step(
                        step.state(),
                        inserted(step.scores(), gap, Float.NEGATIVE_INFINITY),
                        inserted(step.weights(), gap, 0),
                        step.context(),
                        step.candidates())
                : step;
    }

    private static float[] inserted(float[] row, int at, float value) {
        float[] wide = Arrays.copyOf(row, row.length + 1);
        System.arraycopy(row, at, wide, at + 1, row.length - at);
        wide[at] = value;
        return wide;
    }

    private static <T> List<T> without(List<T> list, int position) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(position);
        return shorter;
    }

    private Growth growth(Source source, List<Node> nodes) {
        Tape tape = Tape.inference(translator.network().parameters().precision());
        int[] ids = source.ids().stream().mapToInt(Integer::intValue).toArray();
        Encoded encoded = translator.network().encode(tape, SourceBatch.of(ids), Dropout.NONE);
        return new Growth(translator, tape, encoded, cancelled, nodes);
    }

    private Branch branch(Trace trace, Growth growth) {
        List<Hypothesis> all = new ArrayList<>(trace.hypotheses());
        all.addAll(
                new Outcome(translator.target(), growth.nodes(), trace.source().length())
                        .hypotheses(growth.leaves(), limits(trace)));
        return new Branch(with(trace, growth.nodes(), all), trace.nodes().size());
    }

    private static Trace with(Trace trace, List<Node> nodes, List<Hypothesis> hypotheses) {
        return new Trace(
                trace.model(),
                trace.source(),
                trace.encoderStates(),
                trace.decoding(),
                trace.start(),
                nodes,
                hypotheses);
    }

    /** A branch is as long at most, and scored, as what the search found. */
    private static Limits limits(Trace trace) {
        return TracedDecoding.limits(trace.decoding());
    }

    /** From the first word to the changed one. */
    private static List<Node> path(Trace trace, int id) {
        if (id < 0 || id >= trace.nodes().size()) {
            throw new InputException("fault.node", id, 0, trace.nodes().size() - 1);
        }
        List<Node> path = trace.path(id);
        if (path.get(0).edit().isOfSource()) {
            throw new InputException("fault.edit-of-other-source");
        }
        return path;
    }

    private static void checkPosition(Source source, int position) {
        if (position < 0 || position >= source.length()) {
            throw new InputException("fault.position", position + 1, 1, source.length());
        }
    }
}
