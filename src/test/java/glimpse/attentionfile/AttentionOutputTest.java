package glimpse.attentionfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttentionOutputTest {

    private static final String NEMATUS = "0 ||| x y ||| -1.5 ||| a, ||| 2 3\n0.75 0.25\n0.5 0.5\n0.125 0.875\n\n";
    private static final String BEAM = "{\"id\":\"s\",\"number_steps\":3,\"predicted_ids\":[[-1,-1],[-1,-1],[-1,0]],"
            + "\"predicted_tokens\":[[\"the\",\"a\"],[\"cat\",\"</s>\"],[\"</s>\",\"<pad>\"]],"
            + "\"parent_ids\":[[0,0],[0,1],[0,1]],\"scores\":[[0.25,1.5],[0.5,2.0],[0.75,2.0]],"
            + "\"normalized_scores\":[[0.25,1.5],[0.25,1.0],[0.25,1.0]]}\n";

    @TempDir
    Path folder;

    private List<Sentence> sentences(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        return AttentionFile.read(file, Beside.NOTHING, Optional.empty()).sentences().stream()
                .map(told -> new Sentence(
                        told.id(),
                        told.trace("n", told.matrices().stream().findFirst().orElse(""))))
                .toList();
    }

    private List<Sentence> sentences(String text) throws IOException {
        return sentences(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] written(AttentionOutput form, List<Sentence> sentences, double threshold) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OptionalDouble least = Double.isNaN(threshold) ? OptionalDouble.empty() : OptionalDouble.of(threshold);
        form.write(sentences, least, out);
        return out.toByteArray();
    }

    private static String text(AttentionOutput form, List<Sentence> sentences, double threshold) throws IOException {
        return new String(written(form, sentences, threshold), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEMATUS", "NPZ", "GLIMPSE_TRACE"})
    void whatIsWrittenIsReadAgain(AttentionOutput form) throws IOException {
        List<Sentence> sentences = sentences(NEMATUS);
        Trace before = sentences.get(0).trace();
        Trace after = sentences(written(form, sentences, Double.NaN)).get(0).trace();
        assertThat(after.source().tokens()).isEqualTo(before.source().tokens());
        assertThat(after.best().tokens()).isEqualTo(before.best().tokens());
        for (int t = 0; t < before.nodes().size(); t++) {
            assertThat(after.nodes().get(t).computed().weights())
                    .isEqualTo(before.nodes().get(t).computed().weights());
        }
    }

    @Test
    void nematusIsWrittenAsItWasRead() throws IOException {
        assertThat(text(AttentionOutput.NEMATUS, sentences(NEMATUS), Double.NaN))
                .isEqualTo(NEMATUS);
    }

    @Test
    void linksAreThoseOfMostWeightAndLeaveOutTheEndMark() throws IOException {
        assertThat(text(AttentionOutput.PHARAOH, sentences(NEMATUS), Double.NaN))
                .isEqualTo("0-0 0-1\n");
        assertThat(text(AttentionOutput.PHARAOH, sentences(NEMATUS), 0.6)).isEqualTo("0-0\n");
    }

    @Test
    void severalLinksOfAWordAreKept() throws IOException {
        String links = "0-0 1-1 2-1\n1-0\n";
        assertThat(text(AttentionOutput.PHARAOH, sentences(links), Double.NaN)).isEqualTo(links);
    }

    @Test
    void aTableHasALineAWeight() throws IOException {
        assertThat(text(AttentionOutput.CSV, sentences(NEMATUS), Double.NaN))
                .startsWith("sentence,step,target,position,source,weight\n0,1,x,1,\"a,\",0.75\n")
                .hasLineCount(7);
    }

    @Test
    void beamsAreWrittenAsTheyWereRead() throws IOException {
        assertThat(text(AttentionOutput.SOCKEYE_BEAM, sentences(BEAM), Double.NaN))
                .isEqualTo(BEAM);
    }

    @Test
    void severalSentencesAreNoTrace() throws IOException {
        List<Sentence> two = sentences("0-0\n0-0\n");
        assertThatThrownBy(() -> written(AttentionOutput.GLIMPSE_TRACE, two, Double.NaN))
                .isInstanceOf(InputException.class);
    }

    @Test
    void weightsWithoutProbabilitiesAreNoBeam() throws IOException {
        List<Sentence> sentences = sentences(NEMATUS);
        assertThatThrownBy(() -> written(AttentionOutput.SOCKEYE_BEAM, sentences, Double.NaN))
                .isInstanceOf(InputException.class);
    }
}
