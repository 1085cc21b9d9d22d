package glimpse.session.training;

import com.google.gson.JsonObject;
import glimpse.modelfile.RecordJson;
import java.nio.file.Path;

/**
 * A training that a person wants to watch.
 *
 * @param structure a template, or a plan of the person's own
 * @param epochs at most so many times through the corpus
 * @param output the folder that the model is to be in
 * @param sentence a source whose alignment is looked at meanwhile; blank for one of those held out
 */
public record TrainingOrder(
        TrainingPlan structure, Material material, Cut cut, int epochs, Path output, String sentence) {

    /** Of a small corpus no more than this part is held out. */
    private static final int PART = 5;

    /**
     * The plan that the model is trained by.
     *
     * @param pairs how many there are in the corpus
     * @throws glimpse.words.InputException if the structure's plan and what is wanted do not fit together
     */
    TrainingPlan plan(int pairs) {
        JsonObject json = RecordJson.write(structure).getAsJsonObject();
        json.addProperty("name", output.getFileName().toString());
        json.addProperty("title", "");
        json.addProperty("titleZh", "");
        cut.apply(json.getAsJsonObject("source"));
        cut.apply(json.getAsJsonObject("target"));
        JsonObject training = json.getAsJsonObject("training");
        training.addProperty("epochs", epochs);
        training.addProperty("heldOut", Math.min(structure.training().heldOut(), Math.max(1, pairs / PART)));
        return TrainingPlan.read(json.toString(), structure.name());
    }
}
