package glimpse.attentionfile;

import glimpse.trace.TraceJson;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The forms in which traces are written for other programs: of each one output, in the beam's form its search. */
public enum AttentionOutput {
    /** {@code glimpse-trace/1}; of one sentence. */
    GLIMPSE_TRACE("json"),
    /** Rows of numbers under a line with {@code |||}. */
    NEMATUS("nematus"),
    /** {@code 0-0 1-1} a line: links to the words of most weight, or of the threshold's weight and more. */
    PHARAOH("pharaoh"),
    /** A line a weight. */
    CSV("csv"),
    /** Arrays of NumPy: weights and tokens. */
    NPZ("npz"),
    /** The beam of every step as Sockeye stores it, a line a sentence. */
    SOCKEYE_BEAM("jsonl"),
    /** A document with a matrix of pgfplots; of one sentence. */
    LATEX("tex"),
    /** The words of the output, a line a sentence. */
    TEXT("txt");

    private final String ending;

    AttentionOutput(String ending) {
        this.ending = ending;
    }

    /** How the name of such a file ends. */
    public String ending() {
        return ending;
    }

    /** Whether it tells of a whole search rather than of one output. */
    public boolean isOfSearch() {
        return this == GLIMPSE_TRACE || this == SOCKEYE_BEAM;
    }

    /** Whether sentences can be written behind each other, and a sentence alone as the same lines. */
    public boolean isLines() {
        return this == PHARAOH || this == NEMATUS || this == TEXT;
    }

    private static void text(List<Sentence> sentences, Writer out) throws IOException {
        for (Sentence sentence : sentences) {
            out.write(sentence.text() + "\n");
        }
    }

    private static void trace(List<Sentence> sentences, Writer out) throws IOException {
        if (sentences.size() != 1) {
            throw new InputException("attention.one-only", Integer.toString(sentences.size()));
        }
        TraceJson.write(sentences.get(0).trace(), out);
    }

    /** As a person names it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The form of a name.
     *
     * @param option what a fault calls the place of the name
     * @throws InputException if there is no such form
     */
    public static AttentionOutput of(String option, String name) {
        return Arrays.stream(values())
                .filter(form -> form.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "fault.unknown-choice",
                        option,
                        name,
                        Arrays.stream(values()).map(AttentionOutput::toString).collect(Collectors.joining(", "))));
    }

    /**
     * Writes sentences.
     *
     * @param threshold of links; empty for those of most weight
     * @throws InputException if what the form needs is not in a trace
     */
    public void write(List<Sentence> sentences, OptionalDouble threshold, OutputStream out) throws IOException {
        if (this == NPZ) {
            NpzWeights.write(sentences, out);
            return;
        }
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (this) {
            case GLIMPSE_TRACE -> trace(sentences, text);
            case NEMATUS -> NematusText.write(sentences, text);
            case PHARAOH -> PharaohText.write(sentences, threshold, text);
            case CSV -> CsvText.write(sentences, text);
            case TEXT -> text(sentences, text);
            case LATEX -> LatexText.write(sentences, text);
            case SOCKEYE_BEAM -> BeamLines.write(sentences, text);
            default -> throw new IllegalStateException(this + " is no text");
        }
        text.flush();
    }
}
