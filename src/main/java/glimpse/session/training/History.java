package glimpse.session.training;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import glimpse.files.Reading;
import glimpse.files.Whole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The numbers of a training so far. Of the losses while learning so many are kept as can be told apart on a logarithmic
 * axis.
 *
 * @param losses the mean loss of a target token since the one before
 * @param checks what was measured on the pairs that are held out, after each epoch
 */
public record History(List<Loss> losses, List<Check> checks) {

    /** Nothing has happened yet. */
    public static final History NONE = new History(List.of(), List.of());

    private static final String FILE = "history.json";

    /** How much later the next loss is that can be told apart. */
    private static final double GROWTH = 1.03;

    public History {
        losses = List.copyOf(losses);
        checks = List.copyOf(checks);
    }

    /** @param step from 1 */
    public record Loss(long step, double value) {}

    /**
     * @param step the last one of the epoch
     * @param loss mean loss of a held-out target token
     * @param bleu 0…100
     */
    public record Check(long step, double loss, double bleu) {}

    /** With another loss, if it is late enough to be told apart from the last. */
    History with(Loss loss) {
        return losses.isEmpty() || loss.step() > lastStep() * GROWTH ? new History(and(losses, loss), checks) : this;
    }

    History with(Check check) {
        return new History(losses, and(checks, check));
    }

    private static <T> List<T> and(List<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        all.add(another);
        return all;
    }

    /** The last step that is told of, or the first there can be. */
    long lastStep() {
        return losses.isEmpty() ? 1 : losses.get(losses.size() - 1).step();
    }

    void keepIn(Path folder) {
        String json = new Gson().toJson(this);
        Whole.write(folder.resolve(FILE), out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** What was kept; nothing where that cannot be read: a picture is no reason not to go on. */
    static History of(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            History kept = Files.exists(file) ? new Gson().fromJson(Reading.text(file), History.class) : NONE;
            return Objects.requireNonNullElse(kept, NONE);
        } catch (JsonParseException | NullPointerException damaged) {
            return NONE;
        }
    }

    /** What there was before a step: after it one may have stopped without keeping the network. */
    History before(long step) {
        return new History(
                losses.stream().filter(loss -> loss.step() < step).toList(),
                checks.stream().filter(check -> check.step() < step).toList());
    }
}
