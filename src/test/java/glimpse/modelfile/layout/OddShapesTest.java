package glimpse.modelfile.layout;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.modelfile.NumberArray;
import glimpse.modelfile.SafeTensors;
import glimpse.modelfile.container.NumberType;
import glimpse.modelfile.container.Value;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checkpoints whose arrays are missing, or have any other shape: a sentence, or a model that can be built. */
class OddShapesTest {

    private static final int ROUNDS = Integer.getInteger("fuzz.shapes", 60);

    @TempDir
    private Path folder;

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("src/test/resources/layouts"))) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void arraysOfOtherShapesAreAnsweredWithASentence(Path layout) throws IOException {
        Map<String, NumberArray> arrays = arrays(layout);
        Random random = new Random(1);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, NumberArray> odd = new LinkedHashMap<>(arrays);
            for (int change = 0; change <= random.nextInt(3); change++) {
                change(odd, random);
            }
            refused += isRefused(odd) ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    private static Map<String, NumberArray> arrays(Path layout) throws IOException {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(layout)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(pt|ckpt|tar|npz)"))
                    .sorted()
                    .toList()) {
                Checkpoint checkpoint = Checkpoint.read(List.of(file));
                checkpoint.arrays().forEach((name, array) -> arrays.put(name, copy(array)));
            }
        }
        return arrays;
    }

    private static NumberArray copy(Value.Array array) {
        return new NumberArray(array.shape(), array.doubles());
    }

    private static void change(Map<String, NumberArray> arrays, Random random) {
        List<String> names = new ArrayList<>(arrays.keySet());
        String name = names.get(random.nextInt(names.size()));
        List<Integer> shape = arrays.get(name).shape();
        switch (random.nextInt(4)) {
            case 0 -> arrays.remove(name);
            case 1 -> arrays.put(name, zeros(shape.stream().map(n -> n + 1).toList()));
            case 2 -> arrays.put(name, zeros(List.of(random.nextInt(4), random.nextInt(4))));
            default -> arrays.put(name, zeros(List.of(random.nextInt(7))));
        }
    }

    private static NumberArray zeros(List<Integer> shape) {
        return new NumberArray(shape, new double[shape.stream().reduce(1, Math::multiplyExact)]);
    }

    private boolean isRefused(Map<String, NumberArray> arrays) throws IOException {
        Path file = folder.resolve("odd.safetensors");
        try (OutputStream out = Files.newOutputStream(file)) {
            SafeTensors.write(out, arrays, NumberType.F32);
        }
        try {
            ForeignModel.read(new ImportRequest(
                            List.of(file),
                            ImportRequest.Side.DEFAULT,
                            ImportRequest.Side.DEFAULT,
                            Optional.empty(),
                            Map.of()))
                    .network()
                    .parameters()
                    .close();
            return false;
        } catch (InputException e) {
            return true;
        }
    }
}
