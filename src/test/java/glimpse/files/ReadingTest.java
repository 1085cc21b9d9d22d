package glimpse.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import glimpse.attentionfile.GoldFile;
import glimpse.attentionfile.GoldForm;
import glimpse.train.Corpus;
import glimpse.train.TextPair;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

    @TempDir
    Path folder;

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("a\tb\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("pairs.tsv"));
            out.write("a\tb\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void isSaidToBeCompressed(Path file, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(InputException.class, fault -> assertThat(fault.sentence(Words.ENGLISH))
                        .isEqualTo("'" + file + "' is a compressed file: unpack it first, and name the text file that"
                                + " was in it."));
    }

    @Test
    void aCompressedFileIsSaidToBeOneWhateverItsName() throws IOException {
        for (byte[] packed : new byte[][] {gzip(), zip()}) {
            Path file = Files.write(folder.resolve("pairs.tsv"), packed);
            isSaidToBeCompressed(file, () -> Corpus.read(file));
            isSaidToBeCompressed(file, () -> GoldFile.read(file, GoldForm.CUSTOMARY));
            isSaidToBeCompressed(file, () -> Reading.text(file));
        }
    }

    @Test
    void aCompressedFileThatHappensToBeUtf8IsOneToo() throws IOException {
        Path file = Files.writeString(folder.resolve("pairs.tsv"), "PK\u0003\u0004\tb\n");
        isSaidToBeCompressed(file, () -> Corpus.read(file));
    }

    @Test
    void oneOfTheFilesOfAFolderMayBeTheCompressedOne() throws IOException {
        Files.writeString(folder.resolve("a.en"), "a\n");
        Path packed = Files.write(folder.resolve("a.fr.gz"), gzip());
        isSaidToBeCompressed(packed, () -> Corpus.read(folder));
    }

    @Test
    void textThatBeginsLikeTheNameOfAnArchiveIsText() throws IOException {
        assertThat(Reading.text(Files.writeString(folder.resolve("text"), "PK")))
                .isEqualTo("PK");
        assertThat(Reading.lines(Files.writeString(folder.resolve("text"), ""))).isEmpty();
    }

    @Test
    void whatComesThroughAPipeIsReadWhole() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(Path.of("/usr/bin/mkfifo")).exists();
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString())
                        .start()
                        .waitFor())
                .isZero();
        Process writer = new ProcessBuilder("sh", "-c", "printf 'a cat\\tb\\nc\\td\\n' > '" + pipe + "'").start();
        assertThat(Corpus.read(pipe).pairs()).containsExactly(new TextPair("a cat", "b"), new TextPair("c", "d"));
        assertThat(writer.waitFor()).isZero();
    }
}
