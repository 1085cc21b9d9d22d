package glimpse.session.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A small plan for every structure, that learns on one thread while somebody watches. */
public final class Templates {

    private static final List<String> NAMES = List.of(
            "additive",
            "dot",
            "general",
            "concat",
            "local",
            "location-aware",
            "sparse",
            "context-start",
            "context-every-step",
            "context-and-word");

    private Templates() {}

    /** All of them, the one to begin with first. */
    public static List<TrainingPlan> all() {
        return NAMES.stream().map(Templates::read).toList();
    }

    private static TrainingPlan read(String name) {
        String file = name + ".json";
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(file), file)) {
            return TrainingPlan.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
