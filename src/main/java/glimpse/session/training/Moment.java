package glimpse.session.training;

import glimpse.modelfile.ModelFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * A moment of a training whose weights were kept.
 *
 * @param step how many times the weights had been changed
 * @param epoch from 1
 * @param loss mean ln 1/p of a target word in the epoch so far
 * @param weights the file of them, an absolute path, which can be opened as a model
 */
public record Moment(long step, int epoch, double loss, Path weights) {

    /**
     * The moments that were kept of a model's training, in their order; none where none were. The last one has what the
     * model itself has, at half precision.
     *
     * @param model its folder, or one of these moments
     * @throws glimpse.words.InputException if their index is damaged
     */
    public static List<Moment> of(Path model) {
        return Snapshots.moments(ModelFolder.of(model).path());
    }
}
