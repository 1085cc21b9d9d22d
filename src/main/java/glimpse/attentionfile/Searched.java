package glimpse.attentionfile;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A beam search without attention.
 *
 * @param steps what each slot of the beam held after each step
 * @param scores by slot, of the output that the slot holds at the end; outputs are sorted by it, largest first
 */
record Searched(String id, List<String> source, List<List<Slot>> steps, List<Double> scores) implements Told {

    private static final String PADDING = "<pad>";

    Searched {
        source = List.copyOf(source);
        steps = steps.stream().map(List::copyOf).toList();
        scores = List.copyOf(scores);
    }

    /**
     * A place in the beam.
     *
     * @param parent the slot of the step before that it goes on from
     * @param cumulative natural logarithm of the probability up to here
     */
    record Slot(String token, int parent, double cumulative) {}

    /** Whether no word was written at all. */
    boolean isEmpty() {
        return trace("", "").hypotheses().isEmpty();
    }

    @Override
    public List<String> target() {
        return trace("", "").best().tokens();
    }

    @Override
    public List<String> matrices() {
        return List.of();
    }

    @Override
    public Trace trace(String name, String matrix) {
        Growing growing = new Growing();
        int[] leaves =
                IntStream.generate(() -> Node.NONE).limit(steps.get(0).size()).toArray();
        for (List<Slot> step : steps) {
            leaves = step(growing, step, leaves);
        }
        int[] last = leaves;
        IntStream.range(0, last.length)
                .filter(slot -> last[slot] != Node.NONE)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer slot) -> -scores.get(slot)))
                .forEach(slot ->
                        growing.hypothesis(last[slot], growing.node(last[slot]).cumulative(), scores.get(slot)));
        return growing.trace(
                name, source, Map.of("form", AttentionForm.BEAM_STORE.id(), "sentence", id, "beam", last.length));
    }

    /** A finished output stays in its slot behind padding, which is no word. */
    private static int[] step(Growing growing, List<Slot> step, int[] before) {
        int[] leaves = new int[step.size()];
        for (int k = 0; k < leaves.length; k++) {
            Slot slot = step.get(k);
            int parent = before[slot.parent()];
            boolean ended = parent != Node.NONE && growing.node(parent).status() == Node.Status.FINISHED;
            double from = parent == Node.NONE ? 0 : growing.node(parent).cumulative();
            leaves[k] = ended || slot.token().equals(PADDING)
                    ? parent
                    : growing.word(parent, slot.token(), new float[0], slot.cumulative() - from);
        }
        return leaves;
    }
}
