package glimpse.session.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the window takes to open, and what a change in it costs. */
public final class WindowTimes {

    private final Map<String, Double> phases = new LinkedHashMap<>();
    private final List<Cost> costs = new ArrayList<>();

    /**
     * What a change costs.
     *
     * @param change {@code step}, {@code hover} or {@code resize}
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

    public Map<String, Double> phases() {
        return phases;
    }

    public List<Cost> costs() {
        return costs;
    }
}
