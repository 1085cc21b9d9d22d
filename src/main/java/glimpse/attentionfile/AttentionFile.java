package glimpse.attentionfile;

import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The attention or the alignments that another program wrote.
 *
 * @param form in which they are
 * @param sentences at least one
 * @param taken what rows were taken for where both ways fit; empty where the sizes or a person told
 * @param remarks what a person should know of how it was read
 */
public record AttentionFile(
        AttentionForm form, List<Told> sentences, Optional<Orientation> taken, List<Remark> remarks) {

    public AttentionFile {
        sentences = List.copyOf(sentences);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a file; its form is told by what is in it.
     *
     * @param beside tokens, where the file has none
     * @param orientation what rows stand for; where it is empty, the sizes tell, and else the custom of the form
     * @throws InputException if the file has none of the forms, is damaged, or does not fit the tokens
     */
    public static AttentionFile read(Path file, Beside beside, Optional<Orientation> orientation) {
        Findings findings = new Findings();
        Found found = Recognition.read(file, beside);
        List<Told> sentences = found.told(beside, orientation, findings);
        if (sentences.isEmpty()) {
            throw new InputException("attention.nothing", file.toString());
        }
        return new AttentionFile(found.form(), sentences, findings.taken(), findings.remarks());
    }

    /** A trace that was found elsewhere. */
    public static AttentionFile of(Trace trace) {
        return new AttentionFile(AttentionForm.TRACE, List.of(new Recorded(trace)), Optional.empty(), List.of());
    }

    /** What a reader found. */
    sealed interface Found {
        AttentionForm form();

        List<Told> told(Beside beside, Optional<Orientation> orientation, Findings findings);
    }

    /** Weights that have to be brought together with their tokens. */
    record Raw(AttentionForm form, List<RawPair> pairs, List<Remark> remarks) implements Found {
        Raw(AttentionForm form, List<RawPair> pairs) {
            this(form, pairs, List.of());
        }

        @Override
        public List<Told> told(Beside beside, Optional<Orientation> orientation, Findings findings) {
            remarks.forEach(findings::add);
            return new Fitting(form, beside, orientation, findings).all(pairs);
        }
    }

    /** What needs no tokens. */
    record Whole(AttentionForm form, List<Told> sentences) implements Found {
        @Override
        public List<Told> told(Beside beside, Optional<Orientation> orientation, Findings findings) {
            return sentences;
        }
    }
}
