package glimpse.session.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the window takes to open, and what a change in it costs. */
public final class WindowTimes {

    private final Map<String, Double> phases = new LinkedHashMap<>();
    private final List<Cost> costs = new ArrayList<>();
    private final Map<String, Double> others = new LinkedHashMap<>();

    /**
     * What a change costs.
     *
     * @param change {@code step}, {@code hover} or {@code resize}; with {@code -busy} the processor time of the thread alone
     * @param picture what is drawn anew; {@code window} for all that is seen
     * @param size words of the source and of the output
     * @param median milliseconds
     * @param p90 milliseconds
     */
    public record Cost(String change, String picture, int size, double median, double p90) {}

    /** A phase of a launch is over, so many milliseconds after the process was started. */
    public void reached(String phase) {
        long began = ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> start.toEpochMilli())
                .orElse(0L);
        phases.put(phase, (double) (System.currentTimeMillis() - began));
    }

    /** Adds what a change costs, from the times of some, in milliseconds. */
    public void add(String change, String picture, int size, List<Double> times) {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        costs.add(new Cost(change, picture, size, Benchmark.median(sorted), sorted[(int) (sorted.length * 0.9)]));
    }

    /**
     * The frames while something else ran behind the window.
     *
     * @param work what did, as names in a table have it
     * @param longest time between two, in milliseconds
     * @param busiest processor time of the drawing thread between two, in milliseconds
     */
    public void frames(String work, double longest, double busiest) {
        others.put("ms_longest_frame_" + work, longest);
        others.put("ms_busiest_frame_" + work, busiest);
    }

    /**
     * What the process had in memory after each round in which every model was opened.
     *
     * @param megabytes a round each; fewer than two where the system does not tell
     */
    public void rounds(List<Double> megabytes) {
        for (int round = 0; round < megabytes.size(); round++) {
            others.put("mb_resident_round_" + (round + 1), megabytes.get(round));
        }
        if (megabytes.size() > 1) {
            others.put("resident_last_to_second", megabytes.get(megabytes.size() - 1) / megabytes.get(1));
        }
    }

    /** What else was measured, by its name in a table. */
    public Map<String, Double> others() {
        return others;
    }

    public Map<String, Double> phases() {
        return phases;
    }

    public List<Cost> costs() {
        return costs;
    }
}
