package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export} of many sentences. */
class BatchExportTest {

    @TempDir
    Path folder;

    private Path model;
    private Path out;
    private Path input;

    @BeforeEach
    void write() throws IOException {
        model = folder.resolve("tiny");
        TinyModel.write(model);
        out = folder.resolve("out");
        input = Files.writeString(folder.resolve("in.txt"), "the cat sees\n\n</script><b>../con: 猫 😀\nthe dog.\n");
    }

    private static Outcome run(Object... arguments) {
        return Outcome.of(arguments);
    }

    private Outcome batch(Object... more) {
        Object[] common = {
            "export", model, "--input", input, "--output-dir", out, "--format", "svg,json", "--beam", "2", "--jobs", "2"
        };
        return run(Stream.concat(Stream.of(common), Stream.of(more)).toArray());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aSentenceThatFailsIsToldAndStopsNoOther() throws IOException {
        Outcome outcome = batch();
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("Line 2:", "1 of 4 sentences failed");
        assertThat(names())
                .containsExactly(
                        "1-the-cat-sees.json",
                        "1-the-cat-sees.svg",
                        "3-script-b-con-猫.json",
                        "3-script-b-con-猫.svg",
                        "4-the-dog.json",
                        "4-the-dog.svg",
                        "batch.jsonl",
                        "index.html");
    }

    @Test
    void theIndexShowsAllAndRunsNoneOfTheirWords() throws IOException {
        batch();
        String index = Files.readString(out.resolve("index.html"));
        assertThat(index)
                .contains("1-the-cat-sees.svg", "&lt;/script&gt;&lt;b&gt;", "class=\"failed\"", "Sharpness")
                .doesNotContain("</script><b>", "http");
        assertThat(index.split("</script>", -1)).hasSize(2);
    }

    @Test
    void resumingWritesOnlyWhatIsNotWhole() throws IOException {
        batch();
        Path kept = out.resolve("1-the-cat-sees.svg");
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(kept, old);
        Files.delete(out.resolve("4-the-dog.svg"));
        assertThat(batch("--resume").code()).isEqualTo(1);
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(old);
        assertThat(out.resolve("4-the-dog.svg")).isRegularFile();
        assertThat(Files.readString(out.resolve("index.html"))).contains("1-the-cat-sees.svg", "4-the-dog.svg");
    }

    @Test
    void aLineOfTheJournalThatWasCutOffIsReadAgain() throws IOException {
        batch();
        Path journal = out.resolve("batch.jsonl");
        String whole = Files.readString(journal);
        Files.writeString(journal, whole.substring(0, whole.length() - 20));
        batch("--resume");
        assertThat(Files.readString(journal)).contains("{\"line\":4,").endsWith("}}\n");
    }

    @Test
    void anotherBatchIsNotWrittenOver() {
        batch();
        assertThat(batch().sentence()).contains("--resume", "--force");
        assertThat(batch("--force").code()).isEqualTo(1);
    }

    @Test
    void otherOptionsAreNotResumed() {
        batch();
        assertThat(batch("--resume", "--theme", "dark").sentence()).contains("other options");
    }

    @Test
    void everyHypothesisHasItsPictureAndTheSearchOneTrace() throws IOException {
        batch("--n-best");
        assertThat(names())
                .contains("1-the-cat-sees-1.svg", "1-the-cat-sees-2.svg", "1-the-cat-sees-1.json")
                .doesNotContain("1-the-cat-sees-2.json");
    }

    @Test
    void theTargetsOfACorpusCanBeGiven() throws IOException {
        Path corpus = Files.writeString(folder.resolve("pairs.tsv"), "the cat\t猫\nthe dog\t狗\n");
        run("export", model, "--corpus", corpus, "--forced", "--output-dir", out, "--format", "text")
                .good();
        assertThat(out.resolve("1-the-cat.txt")).hasContent("猫\n");
        assertThat(out.resolve("2-the-dog.txt")).hasContent("狗\n");
    }

    @Test
    void linksOfACorpusAreALineASentenceAndAnEmptyOneWhereItFailed() throws IOException {
        Path links = folder.resolve("links.pharaoh");
        Outcome outcome = run("export", model, "--input", input, "--output", links);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(Files.readString(links).split("\n", -1)).hasSize(5).contains("", atIndex(1));
    }

    @Test
    void picturesOfManyNeedAFolder() {
        assertThat(run("export", model, "--input", input, "--output", folder.resolve("a.svg"))
                        .sentence())
                .contains("--output-dir");
    }

    @Test
    void anUnknownWordGivesWayToTheSourceWordMostLookedAt() throws IOException {
        String source = "=cmd|calc - cat";
        Path text = folder.resolve("out.txt");
        run("export", model, "--source", source, "--output", text).good();
        assertThat(text).content().contains("<unk>").doesNotContain("cat");
        run("export", model, "--source", source, "--output", text, "--force", "--replace-unknown")
                .good();
        assertThat(text).content().doesNotContain("<unk>").contains("cat");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() {
        out = input.resolve("out");
        assertThat(batch().sentence()).contains("out");
    }
}
