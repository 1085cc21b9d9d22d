package glimpse.attentionfile;

import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be chosen of several matrices: each by its name, the mean and the maximum of all, and of the heads of a layer
 * ({@code layer 2 mean}).
 */
final class Matrices {

    static final String MEAN = "mean";
    static final String MAXIMUM = "max";

    private static final Pattern HEAD = Pattern.compile("(.*\\S) head \\d+");

    private Matrices() {}

    /**
     * What a matrix is called.
     *
     * @param array the name of the array that it is in; empty for the only one
     * @param axes of that array: with three the first counts heads, with more there are layers too
     */
    static String name(String array, int axes, int layer, int head) {
        String place =
                axes < 3 ? "" : axes == 3 ? "head " + (head + 1) : "layer " + (layer + 1) + " head " + (head + 1);
        return (array + " " + place).strip();
    }

    /** The choices; the first is taken where nothing is chosen. */
    static List<String> choices(List<String> names) {
        if (names.size() < 2) {
            return List.copyOf(names);
        }
        Set<String> choices = new LinkedHashSet<>(List.of(MEAN, MAXIMUM));
        Set<String> layers = new LinkedHashSet<>();
        for (String name : names) {
            Matcher head = HEAD.matcher(name);
            if (head.matches()) {
                layers.add(head.group(1));
            }
        }
        if (layers.size() > 1) {
            for (String layer : layers) {
                choices.add(layer + " " + MEAN);
                choices.add(layer + " " + MAXIMUM);
            }
        }
        choices.addAll(names);
        return List.copyOf(choices);
    }

    /**
     * The chosen numbers, {@code [targets, sources]}.
     *
     * @throws InputException if there is no such choice
     */
    static float[][] chosen(List<Grid> grids, String choice, int targets, int sources) {
        List<String> names = grids.stream().map(Grid::name).toList();
        if (!choices(names).contains(choice)) {
            throw new InputException("attention.no-matrix", choice, String.join(", ", choices(names)));
        }
        if (names.contains(choice)) {
            return grids.get(names.indexOf(choice)).corner(targets, sources);
        }
        int space = choice.lastIndexOf(' ');
        String layer = choice.substring(0, space + 1);
        List<Grid> among = new ArrayList<>(grids);
        among.removeIf(grid -> !grid.name().startsWith(layer));
        return combined(among, choice.endsWith(MEAN), targets, sources);
    }

    private static float[][] combined(List<Grid> grids, boolean mean, int targets, int sources) {
        float[][] all = new float[targets][sources];
        for (Grid grid : grids) {
            float[][] one = grid.corner(targets, sources);
            for (int t = 0; t < targets; t++) {
                for (int i = 0; i < sources; i++) {
                    all[t][i] = mean ? all[t][i] + one[t][i] / grids.size() : Math.max(all[t][i], one[t][i]);
                }
            }
        }
        return all;
    }
}
