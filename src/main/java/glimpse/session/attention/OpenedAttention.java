package glimpse.session.attention;

import glimpse.attentionfile.AttentionFile;
import glimpse.attentionfile.AttentionForm;
import glimpse.attentionfile.Beside;
import glimpse.attentionfile.Orientation;
import glimpse.attentionfile.Told;
import glimpse.session.reopen.Keepsake;
import glimpse.session.reopen.KeptView;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file with the attention, the alignments or the search of some sentences, from which one is chosen to be shown. */
public final class OpenedAttention {

    private final Path file;
    private final AttentionFile content;
    private final Beside beside;
    private final Optional<Orientation> other;
    private final Optional<KeptView> view;
    private final List<Choice> choices;

    private OpenedAttention(
            Path file, AttentionFile content, Beside beside, Optional<Orientation> other, Optional<KeptView> view) {
        this.file = file;
        this.content = content;
        this.beside = beside;
        this.other = other;
        this.view = view;
        this.choices = content.sentences().stream()
                .map(told -> new Choice(told.id(), told.source(), told.target(), told.matrices()))
                .toList();
    }

    /**
     * Reads a file of another program, a trace, or a picture that carries one.
     *
     * @throws InputException if it cannot be read, or has none of the forms that are known
     */
    public static OpenedAttention read(Path file, Beside beside, Optional<Orientation> orientation) {
        return Keepsake.in(file)
                .map(kept -> new OpenedAttention(
                        file, AttentionFile.of(kept.trace()), beside, Optional.empty(), Optional.of(kept.view())))
                .orElseGet(() -> read(file, beside, AttentionFile.read(file, beside, orientation)));
    }

    private static OpenedAttention read(Path file, Beside beside, AttentionFile content) {
        return new OpenedAttention(file, content, beside, content.taken().map(Orientation::other), Optional.empty());
    }

    /** What a picture shows; empty for every other file. */
    public Optional<KeptView> view() {
        return view;
    }

    /** What rows could as well stand for, as a person names it; empty where the sizes or a person told. */
    public Optional<String> otherRows() {
        return other.map(Orientation::toString);
    }

    /** Whether rows could as well stand for what they were not taken for. */
    public boolean canTurn() {
        return other.isPresent();
    }

    /** The same file with its rows taken for what they were not taken for; itself where they cannot be. */
    public OpenedAttention turned() {
        return other.map(rows -> new OpenedAttention(
                        file,
                        AttentionFile.read(file, beside, Optional.of(rows)),
                        beside,
                        Optional.of(rows.other()),
                        view))
                .orElse(this);
    }

    /** Whether a trace was made of this file. */
    public boolean hasTold(Trace trace) {
        return !trace.hasStates() && trace.model().name().equals(String.valueOf(file.getFileName()));
    }

    public Path file() {
        return file;
    }

    /** Whether it is a trace, which tells more than weights, and leaves nothing to choose. */
    public boolean isTrace() {
        return content.form() == AttentionForm.TRACE;
    }

    /** What its form is called. */
    public String form(Words words) {
        return words.get("attention.form." + content.form().id());
    }

    /** How it was read, a sentence each. */
    public List<String> remarks(Words words) {
        return content.remarks().stream().map(remark -> remark.sentence(words)).toList();
    }

    /**
     * A sentence to choose.
     *
     * @param id what the file calls it
     * @param source its tokens
     * @param target the tokens of its best output
     * @param matrices that can be chosen, the one to begin with first; none where there is no attention
     */
    public record Choice(String id, List<String> source, List<String> target, List<String> matrices) {}

    public List<Choice> choices() {
        return choices;
    }

    /** How many sentences there are. */
    public int size() {
        return content.sentences().size();
    }

    /** What the file calls a sentence (from 1). */
    public String id(int sentence) {
        return told(sentence).id();
    }

    /**
     * What is told of a sentence.
     *
     * @param sentence from 1
     * @param matrix empty for the one to begin with
     * @throws InputException if there is no such sentence or matrix
     */
    public Trace trace(int sentence, Optional<String> matrix) {
        Told told = told(sentence);
        String name =
                matrix.orElseGet(() -> told.matrices().stream().findFirst().orElse(""));
        return told.trace(String.valueOf(file.getFileName()), name);
    }

    private Told told(int sentence) {
        if (sentence < 1 || sentence > size()) {
            throw new InputException("attention.no-sentence", Integer.toString(sentence), Integer.toString(size()));
        }
        return content.sentences().get(sentence - 1);
    }
}
