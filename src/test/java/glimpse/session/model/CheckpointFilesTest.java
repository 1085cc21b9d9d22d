package glimpse.session.model;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.modelfile.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a checkpoint among the files that a person drops, and what its words are. */
class CheckpointFilesTest {

    private static final Path LAYOUTS = Path.of("src/test/resources/layouts");

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    @Test
    void namesTellWhichWordsAreThoseOfTheSource() throws IOException {
        Path target = file("tgt.dict.txt");
        Path source = file("src.dict.txt");
        CheckpointFiles found = among(target, file("model.pt"), source);
        assertThat(found.source()).contains(source);
        assertThat(found.target()).contains(target);
        assertThat(found.name()).isEqualTo("model");
    }

    private static CheckpointFiles among(Path... files) {
        return CheckpointFiles.among(List.of(files)).orElseThrow();
    }

    @Test
    void whereNamesTellNothingTheOrderCounts() throws IOException {
        Path first = file("dict.de.txt");
        Path second = file("dict.en.txt");
        CheckpointFiles found = among(first, second, file("model.pt"));
        assertThat(found.source()).contains(first);
        assertThat(found.target()).contains(second);
    }

    @Test
    void ofAFolderOnlyWhatIsNamedIsTakenForWords() throws IOException {
        file("run/model.ckpt");
        file("run/config.json");
        Path target = file("run/trg_vocab.txt");
        CheckpointFiles found = among(folder.resolve("run"));
        assertThat(found.checkpoints()).containsExactly(folder.resolve("run/model.ckpt"));
        assertThat(found.source()).isEmpty();
        assertThat(found.target()).contains(target);
    }

    @Test
    void aModelFolderAndItsSnapshotsAreOurOwn() throws IOException {
        file("own/" + ModelFolder.DESCRIPTION);
        file("own/" + ModelFolder.WEIGHTS);
        Path snapshot = file("own/" + ModelFolder.SNAPSHOTS + "/step-1.safetensors");
        assertThat(CheckpointFiles.among(List.of(folder.resolve("own")))).isEmpty();
        assertThat(CheckpointFiles.among(List.of(snapshot))).isEmpty();
    }

    @Test
    void arraysOfNumpyAreACheckpointOnlyIfALayoutFits() {
        assertThat(CheckpointFiles.among(List.of(LAYOUTS.resolve("marian/model.npz"))))
                .isPresent();
        assertThat(CheckpointFiles.among(List.of(Path.of("src/test/resources/attention/heads.npz"))))
                .isEmpty();
    }

    @Test
    void severalFilesAreCalledAfterTheirFolder() throws IOException {
        assertThat(among(file("french/encoder.pt"), file("french/decoder.pt")).name())
                .isEqualTo("french");
    }
}
