package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.session.training.CorpusPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

    private static final String PLAN =
            """
            {
              "name": "letters",
              "source": {"tokenizer": "letters"}, "target": {"tokenizer": "letters"},
              "network": {
                "encoder": {"size": 4, "embedding": 3},
                "attention": {"size": 4},
                "decoder": {"size": 6, "embedding": 3},
                "readout": {"size": 5}
              },
              "training": {"epochs": 2, "batchSize": 4, "heldOut": 2, "longest": 9}
            }
            """;

    @TempDir
    Path folder;

    private Path plan;
    private Path corpus;

    @BeforeEach
    void write() throws IOException {
        plan = Files.writeString(folder.resolve("plan.json"), PLAN);
        corpus = Files.writeString(folder.resolve("pairs.tsv"), "ab\tba\nabc\tcba\nac\tca\nbc\tcb\nbca\tacb\nca\tac\n");
    }

    private Outcome train(Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("train", plan, "--corpus", corpus, "--output", folder.resolve("model")));
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray());
    }

    /** The sentence; no model may have been begun. */
    private String sentence(Object... more) {
        String sentence = train(more).sentence();
        assertThat(folder.resolve("model")).doesNotExist();
        return sentence;
    }

    private void plan(String old, String fresh) throws IOException {
        assertThat(PLAN).contains(old);
        Files.writeString(plan, PLAN.replace(old, fresh));
    }

    @Test
    void aTrainedModelCanBeTraced() {
        Outcome trained = train();
        assertThat(trained.code()).as(trained.err()).isZero();
        assertThat(trained.err())
                .contains("4 pairs are learnt from, 2 held out")
                .contains("epoch 2:");
        Outcome.of("trace", folder.resolve("model"), "--source", "abc").good();
    }

    @Test
    void aTrainedModelNamesItsCorpus() {
        assertThat(train().code()).isZero();
        CorpusPlace place = CorpusPlace.in(folder.resolve("model")).orElseThrow();
        assertThat(place.read().pairs()).hasSize(6);
    }

    @Test
    void targetsThatAreTooShortForBleuAreSaidToBe() throws IOException {
        String hint = "BLEU needs sentences of four tokens or more";
        assertThat(train().err()).contains(hint);
        Files.writeString(corpus, "ab\tbaba\nabc\tcbaa\nac\tcaca\nbc\tcbcb\n");
        assertThat(Outcome.of("train", plan, "--corpus", corpus, "--output", folder.resolve("other"))
                        .err())
                .doesNotContain(hint)
                .contains("epoch 2");
    }

    @Test
    void unknownWordsAmongTheHeldOutTargetsAreCounted() throws IOException {
        assertThat(train().err()).containsPattern("Of the held-out target words 0 of \\d+ are unknown \\(0.0 %\\)");
        plan("\"target\": {", "\"target\": {\"minimumCount\": 99, ");
        assertThat(Outcome.of("train", plan, "--corpus", corpus, "--output", folder.resolve("other"))
                        .err())
                .containsPattern("(\\d+) of \\1 are unknown \\(100.0 %\\)");
    }

    @Test
    void theColumnsOfAnExportAreLearntFromWhereTheyAreNamed() throws IOException {
        List<String> lines = Files.readAllLines(corpus);
        Files.write(
                corpus,
                lines.stream().map(line -> "1\t" + line.replace("\t", "\t2\t")).toList());
        assertThat(sentence()).contains("--columns 2,4");
        assertThat(train("--columns", "2,4").err()).contains("4 pairs are learnt from, 2 held out; 7 source");
    }

    @Test
    void wordsThatAreSpelledLikeMarksAreLearntAndWritten() throws IOException {
        plan(
                "\"source\": {\"tokenizer\": \"letters\"}, \"target\": {\"tokenizer\": \"letters\"}",
                "\"source\": {\"tokenizer\": \"whitespace\"}, \"target\": {\"tokenizer\": \"whitespace\"}");
        Files.writeString(corpus, "a </s>\t</s> a\nb <s>\t<unk> b\na b\tb a\nb a\ta b\na a\ta </s> a\n");
        Outcome trained = train();
        assertThat(trained.code()).as(trained.err()).isZero();
        String trace = Outcome.of("trace", folder.resolve("model"), "--source", "a </s>", "--forced", "a </s> a")
                .good();
        assertThat(trace).contains("\"text\":\"a </s> a\"");
    }

    /** Every source begins with ab, so that this is learnt first whatever is held out. */
    private void trainPieces() throws IOException {
        plan("{\"tokenizer\": \"letters\"}, ", "{\"tokenizer\": \"bpe\", \"merges\": 9}, ");
        Files.writeString(corpus, "abc\tcba\nabd\tdba\nabe\teba\nabcd\tdcba\nab\tba\nabf\tfba\nabcf\tfcba\n");
        Outcome trained = train();
        assertThat(trained.code()).as(trained.err()).isZero();
    }

    @Test
    void aTraceOfAModelOfPiecesShowsThemAsTheEncoderReadsThem() throws IOException {
        trainPieces();
        assertThat(folder.resolve("model/target.bpe")).doesNotExist();
        assertThat(Files.readAllLines(folder.resolve("model/source.bpe"))).startsWith("a@@ b@@");
        Outcome trace = Outcome.of("trace", folder.resolve("model"), "--source", "ABxc");
        assertThat(trace.good()).contains("[\"AB@@\",\"x@@\",\"c\",\"</s>\"]");
    }

    @Test
    void missingMergesOrALineThatIsNoneAreNamed() throws IOException {
        trainPieces();
        Path merges = folder.resolve("model/source.bpe");
        for (String broken : List.of("a b@@", "a@@", "a@@ ", "a@@  b", "@@ b", "a@@ @@", "a@@ b c", "")) {
            Files.writeString(merges, "a@@ b@@\n" + broken + "\n");
            assertThat(Outcome.of("trace", folder.resolve("model"), "--source", "ab")
                            .sentence())
                    .contains("source.bpe', line 2 is no merge");
        }
        Files.delete(merges);
        assertThat(Outcome.of("trace", folder.resolve("model"), "--source", "ab")
                        .sentence())
                .isEqualTo("There is no file '" + merges + "'.");
    }

    @Test
    void aTrainingThatRanOutOfTimeGoesOnWithResume() {
        Outcome stopped = train("--minutes", "0");
        assertThat(stopped.code()).isZero();
        assertThat(stopped.err()).contains("--resume");
        Outcome.of("trace", folder.resolve("model"), "--source", "abc").good();
        assertThat(train("--resume").code()).isZero();
    }

    @Test
    void aMissingSpecificationIsNamed() throws IOException {
        Files.delete(plan);
        assertThat(sentence()).isEqualTo("There is no file '" + plan + "'.");
    }

    @Test
    void anUnknownFieldOrAWrongValueIsNamedByItsPath() throws IOException {
        plan("\"longest\"", "\"longst\"");
        assertThat(sentence()).contains("the field training.longst is not known");
        plan("\"epochs\": 2", "\"epochs\": true");
        assertThat(sentence()).contains("training.epochs is true; it should look like 1");
        plan("\"epochs\": 2", "\"epochs\": 0");
        assertThat(sentence()).contains("training.epochs is 0; it must be at least 1");
        plan("\"epochs\": 2", "\"learningRate\": -1");
        assertThat(sentence()).contains("training.learningRate is -1.0; it must be a number above 0");
        plan("\"epochs\": 2", "\"warmUpSteps\": -1");
        assertThat(sentence()).contains("training.warmUpSteps is -1.0; it must be at least 0");
        plan("{\"tokenizer\": \"letters\"}, ", "{\"tokenizer\": \"bpe\", \"merges\": 0}, ");
        assertThat(sentence()).contains("merges is 0; it must be at least 1");
        plan("{\"tokenizer\": \"letters\"}, ", "{\"tokenizer\": \"pieces\"}, ");
        assertThat(sentence()).contains("source.tokenizer is \"pieces\"").contains("whitespace, bpe");
        plan("\"size\": 4, \"embedding\": 3", "\"layers\": 9");
        assertThat(sentence()).contains("encoder.layers is 9; it must lie between 1 and 8");
    }

    @Test
    void aLineWithOneColumnIsNamedByFileAndNumber() throws IOException {
        Files.writeString(corpus, "ab\tba\n\nonly one\n");
        assertThat(sentence()).contains("'" + corpus + "', line 3: two columns").endsWith("the line is: only one");
    }

    @Test
    void aCorpusThatIsNoTextOrEmptyOrMissingIsNamed() throws IOException {
        Files.write(corpus, "caf\u00e9\tx\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(sentence()).contains("pairs.tsv' is not UTF-8 text");
        Files.writeString(corpus, "\n\n");
        assertThat(sentence()).contains("pairs.tsv' holds no pair of sentences");
        Files.delete(corpus);
        assertThat(sentence()).isEqualTo("There is no file '" + corpus + "'.");
    }

    @Test
    void aCorpusFolderNeedsTwoFilesOfTheSameLength() throws IOException {
        corpus = Files.createDirectory(folder.resolve("pairs"));
        assertThat(sentence()).contains("has 0 files; a corpus folder has two");
        Files.writeString(corpus.resolve("a.txt"), "one\ntwo\n");
        Files.writeString(corpus.resolve("b.txt"), "eins\n");
        assertThat(sentence()).contains("has 2 lines").contains("has 1: they must have the same number");
    }

    @Test
    void aCorpusThatIsAllHeldOutOrAllTooLongIsSaid() throws IOException {
        plan("\"heldOut\": 2", "\"heldOut\": 6");
        assertThat(sentence()).contains("training.heldOut is 6, but the corpus has 6 pairs only");
        plan("\"longest\": 9", "\"longest\": 1");
        assertThat(sentence()).contains("has more tokens than training.longest, which is 1");
    }

    @Test
    void anOutputThatCannotBeAFolderIsSaid() {
        assertThat(Outcome.of("train", plan, "--corpus", corpus, "--output", corpus.resolve("model"))
                        .sentence())
                .contains("cannot be made");
    }

    @Test
    void aModelThatIsThereIsNotOverwritten() throws IOException {
        assertThat(train().code()).isZero();
        byte[] weights = Files.readAllBytes(folder.resolve("model/weights.safetensors"));
        assertThat(train().sentence()).contains("--resume");
        assertThat(Files.readAllBytes(folder.resolve("model/weights.safetensors")))
                .isEqualTo(weights);
    }

    @Test
    void withNothingToResumeNothingIsBegun() throws IOException {
        assertThat(sentence("--resume")).contains("There is no checkpoint in");
    }

    @Test
    void aCheckpointOfAnotherModelOrADamagedOneIsRefused() throws IOException {
        train("--minutes", "0");
        plan("\"size\": 6", "\"size\": 7");
        assertThat(train("--resume").sentence()).contains("was made with network.decoder.size = 6, not 7");
        Files.writeString(plan, PLAN);
        Files.writeString(folder.resolve("model/checkpoint/state.json"), "{}");
        assertThat(train("--resume").sentence()).contains("is damaged");
    }

    @Test
    void aTrainingGoesOnLongerButWithNoOtherSetting() throws IOException {
        train("--minutes", "0");
        assertThat(train("--resume", "--seed", "7").sentence()).contains("with training.seed = 1, not 7");
        plan("\"epochs\": 2", "\"epochs\": 3, \"dropout\": 0.1");
        assertThat(train("--resume").sentence()).contains("with training.dropout = 0.2, not 0.1");
        plan("\"epochs\": 2", "\"epochs\": 2, \"schedule\": \"cosine\"");
        assertThat(train("--resume").sentence()).contains("with training.schedule = \"constant\", not \"cosine\"");
        plan("\"epochs\": 2", "\"epochs\": 3");
        assertThat(train("--resume").err()).contains("epoch 3:");
    }

    @Test
    void saysHowManyPairsAreLeftOutAndWhyMoreAreHeldOut() throws IOException {
        Files.writeString(corpus, "ab\tba\nab\tab\nab\tbb\nab\taa\nab\tca\nbc\tcb\nbc\tbb\nbc\tba\nbc\tab\nbc\taa\n");
        plan("\"heldOut\": 2", "\"pairs\": 3, \"heldOut\": 4");
        assertThat(train().err())
                .startsWith(
                        "3 pairs are learnt from (of 5: training.pairs and training.longest leave out the rest), 5 ")
                .contains("held out (training.heldOut is 4; all pairs of one source go together)");
    }

    @Test
    void numbersThatNoModelFileHoldsAreSaid() throws IOException {
        plan("\"epochs\": 2", "\"epochs\": 1, \"learningRate\": 1e10");
        Outcome diverged = train();
        assertThat(diverged.code()).isEqualTo(2);
        assertThat(diverged.err()).contains("Training diverged after");
        assertThat(folder.resolve("model/model.json")).doesNotExist();
    }

    @Test
    void sizesBeyondAllMemoryAreNamed() throws IOException {
        plan("\"readout\": {\"size\": 5}", "\"readout\": {\"size\": 2000000000}");
        assertThat(sentence()).isEqualTo("readout.size is 2,000,000,000; it must lie between 0 and 65,536.");
    }

    @Test
    void aNetworkBeyondAllMemoryIsRefusedByTheParameterThatIsTooMuch() throws IOException {
        plan("\"size\": 6", "\"size\": 60000");
        assertThat(sentence())
                .startsWith("decoder.0.weight_hh would have 180,000 by 60,000 numbers")
                .contains("the network with it more than 500,000,000");
    }

    @Test
    void aSourceBeyondTheRowsOfLocationAttentionIsSaidBeforeAnythingIsLearnt() throws IOException {
        plan("\"attention\": {\"size\": 4}", "\"attention\": {\"score\": \"location\", \"maximumLength\": 3}");
        assertThat(sentence())
                .isEqualTo("attention.maximumLength is 3, but a source of the corpus has 4 tokens: raise it, or leave"
                        + " longer pairs out of the corpus.");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstWord() throws IOException {
        Files.writeString(corpus, "\ufeff" + Files.readString(corpus));
        train("--minutes", "0");
        assertThat(folder.resolve("model/checkpoint")).exists();
        Files.writeString(corpus, Files.readString(corpus).substring(1));
        assertThat(train("--resume", "--minutes", "0").err()).doesNotContain("another");
    }

    @Test
    void aTrainingThatDivergesSaysSo() throws IOException {
        plan("\"epochs\": 2", "\"epochs\": 9, \"optimiser\": \"sgd\", \"clip\": 0, \"learningRate\": 1e30");
        Outcome diverged = train();
        assertThat(diverged.code()).isEqualTo(2);
        assertThat(diverged.err().lines().skip(1)).last().asString().startsWith("Training diverged after");
        assertThat(diverged.err()).doesNotContain("Exception");
        try (Stream<Path> left = Files.walk(folder.resolve("model"))) {
            assertThat(left.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }
}
