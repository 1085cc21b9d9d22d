package glimpse.attentionfile;

import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The matrices of a sentence in JSON: rows of numbers, lists of such by head, and by layer and head, or objects that name
 * them ({@code name}, {@code value}).
 *
 * @param id of the sentence, for faults
 */
record JsonMatrices(Path file, String id) {

    private static final int MOST_AXES = 5;

    List<Grid> of(Object weights) {
        List<Grid> grids = new ArrayList<>();
        if (weights instanceof List<?> list && list.get(0) instanceof Map) {
            for (Object each : list) {
                if (!(each instanceof Map<?, ?> named) || named.get("value") == null) {
                    throw fault();
                }
                String name = named.get("name") instanceof String text ? text : "matrix " + (grids.size() + 1);
                collect(name, named.get("value"), grids);
            }
        } else {
            collect("", weights, grids);
        }
        if (grids.stream().map(Grid::name).distinct().count() < grids.size()) {
            throw new InputException("attention.twice", file.toString(), "name");
        }
        return grids;
    }

    private InputException fault() {
        return new InputException("attention.matrix", file.toString(), id);
    }

    private void collect(String name, Object value, List<Grid> grids) {
        int axes = axes(value);
        switch (axes) {
            case 2 -> grids.add(grid(Matrices.name(name, axes, 0, 0), value));
            case 3 -> heads(name, axes, 0, value, grids);
            case 4 -> {
                List<?> layers = list(value);
                for (int layer = 0; layer < layers.size(); layer++) {
                    heads(name, axes, layer, layers.get(layer), grids);
                }
            }
            case MOST_AXES -> {
                List<?> layers = list(value);
                for (int layer = 0; layer < layers.size(); layer++) {
                    if (list(layers.get(layer)).size() != 1) {
                        throw new InputException("attention.batch", file.toString(), id);
                    }
                    heads(name, axes, layer, list(layers.get(layer)).get(0), grids);
                }
            }
            default -> {
                if (axes != 1 || ((float[]) value).length > 0) {
                    throw fault();
                }
            }
        }
    }

    /** How many brackets deep the numbers lie; 0 where there are none. */
    private static int axes(Object value) {
        if (value instanceof float[]) {
            return 1;
        }
        if (!(value instanceof List<?> list)) {
            return 0;
        }
        int inner = axes(list.get(0));
        return inner == 0 ? 0 : inner + 1;
    }

    private List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw fault();
    }

    private void heads(String name, int axes, int layer, Object value, List<Grid> grids) {
        List<?> heads = list(value);
        for (int head = 0; head < heads.size(); head++) {
            grids.add(grid(Matrices.name(name, axes, layer, head), heads.get(head)));
        }
    }

    private Grid grid(String name, Object value) {
        List<float[]> rows = new ArrayList<>();
        for (Object row : list(value)) {
            if (!(row instanceof float[] numbers) || (!rows.isEmpty() && numbers.length != rows.get(0).length)) {
                throw fault();
            }
            rows.add(numbers);
        }
        float[][] numbers = rows.toArray(float[][]::new);
        return new Grid(name, numbers.length, numbers[0].length, (row, column) -> numbers[row][column]);
    }
}
