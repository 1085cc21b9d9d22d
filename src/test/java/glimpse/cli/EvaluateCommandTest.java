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
        assertThat(all.get("perplexity").getAsDouble()).isCloseTo(Math.exp(loss / 20), within(1e-5));
    }

    @Test
    void unknownTargetWordsAreCountedBesideThePerplexity() throws IOException {
        Files.writeString(corpus, "The cat.\t猫。\nThe dog sees.\t狗看牛羊。\n");
        JsonObject all = json("--lengths", "2");
        assertThat(all.get("targetWords").getAsInt()).isEqualTo(7);
        assertThat(all.get("unknownWords").getAsInt()).isEqualTo(2);
        assertThat(all.get("unknownShare").getAsDouble()).isCloseTo(2 / 7.0, within(1e-12));
        List<Double> shares = new ArrayList<>();
        all.getAsJsonArray("lengths")
                .forEach(row ->
                        shares.add(row.getAsJsonObject().get("unknownShare").getAsDouble()));
        assertThat(shares).containsExactly(0.0, 2 / 5.0);
        assertThat(evaluate().good()).contains("2 of 7 (28.6 %)");
    }

    @Test
    void perplexityIsThatOfTheTextAndTheAttentionsHasAnotherName() {
        JsonObject all = json();
        assertThat(all.get("perplexity").getAsDouble())
                .isCloseTo(Math.exp(all.get("loss").getAsDouble()), within(1e-9));
        assertThat(all.getAsJsonObject("measures").keySet())
                .contains("attentionPerplexity")
                .doesNotContain("perplexity");
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

    private Path gold(String text) throws IOException {
        return Files.writeString(folder.resolve("gold"), text);
    }

    @Test
    void theAttentionIsComparedWithAlignmentsByHand() throws IOException {
        Files.writeString(corpus, "the cat .\t猫 。\nthe dog sees .\t狗 看见 。\n");
        JsonObject gold = json("--gold", gold("1-0 2-1\n1-0 2-1 3p2\n")).getAsJsonObject("gold");
        assertThat(gold.get("pairs").getAsInt()).isEqualTo(2);
        // The diagonal links 0–0 and 2–1, then 0–0, 2–1 and 3–2.
        JsonObject diagonal = gold.getAsJsonObject("diagonal");
        assertThat(diagonal.get("precision").getAsDouble()).isCloseTo(3 / 5.0, within(1e-12));
        assertThat(diagonal.get("recall").getAsDouble()).isCloseTo(2 / 4.0, within(1e-12));
        assertThat(diagonal.get("aer").getAsDouble()).isCloseTo(1 - (2 + 3) / 9.0, within(1e-12));
        assertThat(gold.getAsJsonObject("attention").get("saer").getAsDouble()).isBetween(0.0, 1.0);
        assertThat(evaluate("--gold", gold("1 2 1 S\n")).out())
                .contains("1 pairs aligned by hand")
                .contains("diagonal");
        assertThat(json("--gold", gold("1-2 2-3\n1-2 2-3 3p4"), "--gold-base", 1, "--gold-order", "target-source")
                        .getAsJsonObject("gold"))
                .isEqualTo(gold);
    }

    @Test
    void numberedGoldKeepsItsLinesWhereTheCorpusLeavesSomeOutAndWhatHasNoPartnerIsSaid() throws IOException {
        Files.writeString(corpus, "the cat\t猫\n\nthe dog\t狗\n\t狗\nthe cat .\t猫 。\nthe dog .\t狗 。\n");
        // Word 3 and its partner 2 are inside the pair of line 5 alone.
        Outcome outcome = evaluate("--gold", gold("1 2 1\n2 1 1\n4 1 1\n5 2 1\n5 3 2\n6 2 1\n"));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("3 pairs aligned by hand");
        assertThat(outcome.err())
                .contains("Pairs with an empty side are left out: 1, the first on line 4.")
                .contains("Gold sentences without a pair, because their lines of the corpus are left out: 2, the first"
                        + " is sentence 2.")
                .contains("Pairs without gold, which are not compared with it: 1, the first on line 3.");
    }

    @Test
    void goldWhoseEverySentenceHasItsPairIsNotSpokenOf() throws IOException {
        Files.writeString(corpus, "the cat\t猫\n\nthe dog\t狗\n");
        assertThat(evaluate("--gold", gold("1 1 1\n3 2 1\n")).err()).doesNotContain("without");
        assertThat(evaluate("--gold", gold("0-0\n\n1-0\n")).err()).doesNotContain("without");
        assertThat(evaluate("--gold", gold("0-0\n0-0\n1-0\n")).err()).contains("left out: 1, the first is sentence 2");
    }

    @Test
    void goldThatIsTakenToCountFromOneIsSaidToBe() throws IOException {
        Outcome outcome = evaluate("--gold", gold("1-1\n1-1\n1-1\n1-1\n"));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("its words are counted from 1");
    }

    @Test
    void goldThatDoesNotFitTheCorpusIsRefused() throws IOException {
        assertThat(evaluate("--gold", gold("0-0\n")).sentence()).contains("has 1 lines, but the corpus has 4: line n");
        assertThat(evaluate("--gold", gold("0-0\n0-0\n0-0\n0-7\n")).sentence())
                .contains("pair 4: a link joins source word 1 and target word 8, but the pair has 5 and 1 words");
        assertThat(evaluate("--gold", gold("0009 1 1 S\n")).sentence())
                .contains("links of sentence 9, but the corpus has 4 lines");
        assertThat(evaluate("--gold", gold("0 1 1 S\n")).sentence()).contains("links of sentence 0");
        assertThat(evaluate("--gold", gold("0-0\n"), "--gold-base", 2).sentence())
                .contains("--gold-base is 2");
        assertThat(evaluate("--gold", gold("0-0\n"), "--gold-order", "x").sentence())
                .contains("--gold-order is \"x\"");
        TinyModel.write(model, Attention.ABSENT);
        assertThat(evaluate("--gold", gold("0-0\n0-0\n0-0\n0-0\n")).sentence()).contains("no attention");
    }

    @Test
    void theColumnsOfAnExportAreChosenWhereverACorpusIsRead() throws IOException {
        Files.writeString(corpus, "1\tThe cat.\t2\t猫。\n3\tThe dog.\t4\t狗。\n");
        assertThat(evaluate().sentence()).contains("--columns 2,4");
        assertThat(json("--columns", "2,4").get("pairs").getAsInt()).isEqualTo(2);
        assertThat(Outcome.of("scan", model, "--corpus", corpus, "--columns", "2,4")
                        .good())
                .contains("1,The cat.,");
        Path png = folder.resolve("curve.png");
        Outcome.of("curve", model, "--corpus", corpus, "--columns", "2,4", "--output", png)
                .good();
        assertThat(png).exists();
        assertThat(Outcome.of("curve", "--from", "x.json", "--columns", "2,4", "--output", png)
                        .sentence())
                .contains("--columns works only together with MODEL");
    }

    @Test
    void theCaseOfTheModelsOwnTokensCannotBeChosen() {
        assertThat(evaluate("--lowercase").sentence()).contains("--lowercase works only together with --bleu 13a");
    }

    @Test
    void whereNoReferenceHasFourTokensBleuIsSaidToTellNothing() throws IOException {
        String hint = "BLEU needs sentences of four tokens or more, and no reference here has so many";
        assertThat(evaluate().good()).doesNotContain(hint);
        assertThat(json("--lengths", "2").getAsJsonArray("lengths"))
                .extracting(row -> row.getAsJsonObject().get("bleuTells").getAsBoolean())
                .containsExactly(false, true);
        Files.writeString(corpus, "The cat.\t猫。\nThe dog.\t狗看。\n");
        assertThat(evaluate().good()).contains(hint);
        assertThat(json().get("bleuTells").getAsBoolean()).isFalse();
    }

    @Test
    void whatBleuCountsIsSaid() {
        assertThat(json().get("bleuTokens").getAsString()).isEqualTo("model");
        assertThat(json("--bleu", "char").get("bleuTokens").getAsString()).isEqualTo("char");
        assertThat(evaluate("--bleu", "13a").good()).contains("BLEU (13a tokens)");
        assertThat(evaluate("--bleu", "13a", "--lowercase").good()).contains("BLEU (13a tokens, lower case)");
        assertThat(json("--bleu", "13a", "--lowercase").get("bleuLowercase").getAsBoolean())
                .isTrue();
        assertThat(evaluate("--bleu", "spm").sentence()).contains("--bleu is \"spm\"");
    }
}
