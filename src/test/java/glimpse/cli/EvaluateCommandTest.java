package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import glimpse.model.Specification.Attention;
import glimpse.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir
    Path folder;

    private Path model;
    private Path corpus;

    @BeforeEach
    void write() throws IOException {
        model = folder.resolve("tiny");
        TinyModel.write(model);
        corpus = Files.writeString(
                folder.resolve("pairs.tsv"),
                "The cat.\t猫。\nThe dog sees.\t狗看见。\nThe cat sees the dog.\t猫看见狗。\nThe dog sees the zebra.\t狗看见马。\n");
    }

    private Outcome evaluate(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("evaluate", model, "--corpus", corpus));
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray());
    }

    private JsonObject json(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(more));
        arguments.add("--json");
        return JsonParser.parseString(evaluate(arguments.toArray()).good()).getAsJsonObject();
    }

    @Test
    void theRowsByLengthAddUpToTheWhole() {
        JsonObject all = json("--lengths", "2,3");
        double loss = 0;
        List<String> rows = new ArrayList<>();
        int[] tokens = {3, 5, 12};
        for (JsonElement element : all.getAsJsonArray("lengths")) {
            JsonObject row = element.getAsJsonObject();
            loss += row.get("loss").getAsDouble() * tokens[rows.size()];
            rows.add(row.get("from") + "-" + row.get("to") + ":" + row.get("pairs"));
        }
        assertThat(rows).containsExactly("1-2:1", "3-3:1", "4-null:2");
        assertThat(loss / 20).isCloseTo(all.get("loss").getAsDouble(), within(1e-6));
        assertThat(all.get("perplexity").getAsDouble())
                .isCloseTo(Math.exp(all.get("loss").getAsDouble()), within(1e-9));
    }

    @Test
    void aLengthMayHaveARowOfItsOwn() {
        List<Integer> rows = new ArrayList<>();
        json("--lengths", "each")
                .getAsJsonArray("lengths")
                .forEach(row -> rows.add(row.getAsJsonObject().get("to").getAsInt()));
        assertThat(rows).containsExactly(2, 3, 5);
    }

    @Test
    void theMeasuresOfTheAttentionAreAveragedWhereThereIsOne() {
        JsonObject measures = json().getAsJsonObject("measures");
        assertThat(measures.get("sharpness").getAsDouble()).isBetween(0.1, 1.0);
        assertThat(measures.keySet()).hasSize(17).contains("coverageDeviationPenalty6", "kendall", "crossings");
        TinyModel.write(model, Attention.ABSENT);
        assertThat(json().getAsJsonObject("measures").keySet()).isEmpty();
        assertThat(evaluate().good()).doesNotContain("sharpness");
    }

    @Test
    void aLimitDrawsTheSamePairsEachTime() {
        assertThat(json("--limit", "2").get("pairs").getAsInt()).isEqualTo(2);
        assertThat(json("--limit", "2")).isEqualTo(json("--limit", "2"));
        assertThat(json("--limit", "9"))
                .extracting(j -> j.get("pairs").getAsInt())
                .isEqualTo(4);
        assertThat(evaluate("--limit", "0").sentence()).contains("--limit is 0; it must be at least 1");
    }

    @Test
    void rowsThatDoNotGrowAreRefused() {
        for (String rows : List.of("4,4", "x", "", "4,,5", "9999999")) {
            assertThat(evaluate("--lengths", rows).sentence()).contains("--lengths is '" + rows + "'");
        }
    }

    @Test
    void theSheetSaysTheSameInBothLanguages() {
        assertThat(evaluate().good())
                .contains("pairs")
                .contains("By source length")
                .contains("1–4");
        assertThat(Outcome.of(Words.CHINESE, "evaluate", model, "--corpus", corpus)
                        .good())
                .contains("困惑度");
    }
}
