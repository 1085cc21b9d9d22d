package glimpse.session.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.GsonBuilder;
import glimpse.modelfile.Description;
import glimpse.modelfile.RecordJson;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was set and changes nothing is named, in a specification and in a model's description. */
class UnusedSettingsTest {

    @TempDir
    Path folder;

    private TrainingPlan plan(String json) throws IOException {
        return TrainingPlan.read(Files.writeString(folder.resolve("spec.json"), json.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'source': {'merges': 8000}} | source.merges is 8000, which has no effect while source.tokenizer is words",
                "{'target': {'merges': 1, 'tokenizer': 'letters'}} | target.merges is 1, which has no effect",
                "{'target': {'padTo': 9}} | target.padTo is 9, which has no effect: it belongs to a source",
                "{'target': {'endMark': false}} | target.endMark is false, which has no effect",
                "{'target': {'startMark': true}} | target.startMark is true, which has no effect",
                "{'network': {'encoder': {'directions': 'forward', 'merge': 'sum'}}} | encoder.merge is sum, which has no"
                        + " effect while encoder.directions is forward: leave it out, or change encoder.directions.",
                "{'network': {'encoder': {'residual': true}}} | encoder.residual is true",
                "{'network': {'decoder': {'residual': true}}} | decoder.residual is true",
                "{'network': {'decoder': {'start': {'cell': 'zero'}}}} | decoder.start.cell is zero",
                "{'network': {'attention': {'window': 3}}} | attention.window is 3, which has no effect while"
                        + " attention.normaliser is softmax",
                "{'network': {'attention': {'filters': 3}}} | attention.filters is 3",
                "{'network': {'attention': {'filterWidth': 3}}} | attention.filterWidth is 3",
                "{'network': {'attention': {'maximumLength': 9}}} | attention.maximumLength is 9, which has no effect while"
                        + " attention.score is additive",
                "{'network': {'attention': {'score': 'none', 'query': 'after'}}} | attention.query is after",
                "{'network': {'attention': {'score': 'none', 'normaliser': 'local-p'}}} | attention.normaliser is local-p",
                "{'network': {'context': {'from': 'mean'}}} | context.from is mean, which has no effect",
                "{'network': {'context': {'activation': 'tanh'}}} | context.activation is tanh",
                "{'network': {'attention': {'score': 'none'}, 'context': {'size': 9}}} | context.size is 9",
                "{'network': {'attention': {'score': 'none'}}, 'training': {'guidedAlignment': 0.3}} |"
                        + " training.guidedAlignment is 0.3, which has no effect while attention.score is none",
                "{'training': {'decayFrom': 3}} | training.decayFrom is 3, which has no effect while training.decay is 1.0",
                "{'training': {'feeding': {'pace': 0.1}}} | training.feeding.pace is 0.1",
                "{'training': {'schedule': 'cosine', 'patience': 4}} | training.patience is 4",
                "{'training': {'schedule': 'cosine', 'halvings': 1}} | training.halvings is 1, which has no effect while"
                        + " training.schedule is cosine",
            })
    void whatHasNoEffectIsRefused(String json, String sentence) {
        assertThatThrownBy(() -> plan(json)).isInstanceOf(InputException.class).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'source': {'merges': 4000}, 'target': {'padTo': 0, 'endMark': true, 'startMark': false}}",
                "{'network': {'encoder': {'directions': 'forward', 'merge': 'concat'}}}",
                "{'network': {'attention': {'window': 0, 'filters': 0, 'filterWidth': 0, 'maximumLength': 0}}}",
                "{'network': {'attention': {'score': 'none'}}, 'training': {'guidedAlignment': 0}}",
                "{'training': {'schedule': 'cosine', 'patience': 2, 'halvings': 3, 'decayFrom': 1}}",
            })
    void aFieldThatHasItsDefaultMayStandThere(String json) throws IOException {
        assertThat(plan(json)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'source': {'merges': 8000, 'tokenizer': 'bpe', 'padTo': 9, 'startMark': true, 'endMark': false}}",
                "{'network': {'encoder': {'directions': 'both', 'merge': 'sum', 'layers': 2, 'residual': true}}}",
                "{'network': {'attention': {'normaliser': 'local-p', 'window': 3}}}",
                "{'network': {'attention': {'score': 'location-aware', 'filters': 3, 'filterWidth': 3}}}",
                "{'network': {'attention': {'score': 'location', 'maximumLength': 9}}}",
                "{'network': {'attention': {'score': 'none'}, 'context': {'activation': 'tanh', 'size': 9}}}",
                "{'training': {'decay': 0.5, 'decayFrom': 3, 'patience': 4, 'guidedAlignment': 0.3}}",
            })
    void whatHasAnEffectIsRead(String json) throws IOException {
        assertThat(plan(json)).isNotNull();
    }

    @Test
    void aModelsDescriptionIsHeldToTheSame() throws IOException {
        Description written =
                plan("{'network': {'encoder': {'directions': 'forward'}}}").description();
        String json = new GsonBuilder().create().toJson(RecordJson.write(written));
        RecordJson file = new RecordJson("model.json");
        assertThat(file.read(json, Description.DEFAULT)).isEqualTo(written);
        String merged = json.replace("\"merge\":\"concat\"", "\"merge\":\"sum\"");
        assertThatThrownBy(() -> file.read(merged, Description.DEFAULT)).hasMessageContaining("encoder.merge is sum");
        String padded = json.replaceFirst("(?s)(\"target\".*?\"padTo\"):0", "$1:7");
        assertThatThrownBy(() -> file.read(padded, Description.DEFAULT)).hasMessageContaining("target.padTo is 7");
    }
}
