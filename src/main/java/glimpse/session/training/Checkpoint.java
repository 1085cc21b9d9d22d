package glimpse.session.training;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import glimpse.files.Reading;
import glimpse.files.Whole;
import glimpse.model.Network;
import glimpse.modelfile.NumberArray;
import glimpse.modelfile.SafeTensors;
import glimpse.modelfile.container.NumberType;
import glimpse.tensor.Parameter;
import glimpse.train.TrainingState;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a training can go on: parameters and moments in a file of their own for each checkpoint, and {@code state.json},
 * which names it and is replaced last, so that a kill at any moment leaves the one checkpoint or the other.
 *
 * @param corpus the fingerprint of what is learnt from: it goes on with nothing else
 * @param settings what decides how: it goes on with the same
 */
record Checkpoint(Path folder, String corpus, JsonObject settings) {

    private static final String STATE = "state.json";
    private static final String MOMENTS = "moments.";

    /** What {@code state.json} holds. */
    private record Pointer(String arrays, String corpus, JsonObject settings, TrainingState state) {}

    boolean exists() {
        return Files.exists(folder.resolve(STATE));
    }

    void keep(Network network, TrainingState state) {
        Whole.folder(folder);
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        for (Parameter p : network.parameters().all()) {
            arrays.put(p.name(), new NumberArray(List.of(p.rows(), p.columns()), p.values()));
            double[] moments = p.moments();
            arrays.put(MOMENTS + p.name(), new NumberArray(List.of(moments.length), moments));
        }
        String name = "step-" + state.steps() + "-" + state.epoch() + ".safetensors";
        Whole.write(folder.resolve(name), out -> SafeTensors.write(out, arrays, NumberType.F32));
        String json = new Gson().toJson(new Pointer(name, corpus, settings, state));
        Whole.write(folder.resolve(STATE), out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
        deleteOthers(name);
    }

    private void deleteOthers(String kept) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("step-") && !name.equals(kept)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw Reading.fault(folder, e);
        }
    }

    TrainingState restore(Network network) {
        Path file = folder.resolve(STATE);
        if (!Files.exists(file)) {
            throw new InputException("fault.nothing-to-resume", folder);
        }
        Pointer pointer = pointer(Reading.text(file));
        if (!corpus.equals(pointer.corpus())) {
            throw new InputException("fault.other-corpus", folder);
        }
        checkSettings(pointer.settings(), settings, "");
        Map<String, NumberArray> arrays = SafeTensors.read(folder.resolve(pointer.arrays()));
        for (Parameter p : network.parameters().all()) {
            NumberArray values = arrays.get(p.name());
            NumberArray moments = arrays.get(MOMENTS + p.name());
            if (values == null || moments == null || !fits(p, values, moments)) {
                throw new InputException("fault.other-checkpoint", folder, p.name());
            }
            p.assign(values.values());
            p.restoreMoments(moments.values());
        }
        return pointer.state();
    }

    /** Names the first setting in which they differ. */
    private void checkSettings(JsonObject before, JsonObject now, String path) {
        for (Map.Entry<String, JsonElement> setting : now.entrySet()) {
            String name = path + setting.getKey();
            JsonElement old = before.get(setting.getKey());
            if (setting.getValue() instanceof JsonObject nested && old instanceof JsonObject oldNested) {
                checkSettings(oldNested, nested, name + ".");
            } else if (!String.valueOf(setting.getValue()).equals(String.valueOf(old))) {
                throw new InputException(
                        "fault.other-setting",
                        folder,
                        name,
                        String.valueOf(old),
                        setting.getValue().toString());
            }
        }
    }

    private Pointer pointer(String json) {
        try {
            Pointer pointer = new Gson().fromJson(json, Pointer.class);
            if (pointer != null && pointer.arrays() != null && pointer.settings() != null && pointer.state() != null) {
                return pointer;
            }
        } catch (JsonParseException e) {
            throw new InputException("fault.damaged-checkpoint", folder);
        }
        throw new InputException("fault.damaged-checkpoint", folder);
    }

    private static boolean fits(Parameter p, NumberArray values, NumberArray moments) {
        return values.shape().equals(List.of(p.rows(), p.columns()))
                && (moments.values().length == 0 || moments.values().length == 2 * p.size());
    }
}
