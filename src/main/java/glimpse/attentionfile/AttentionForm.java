package glimpse.attentionfile;

import java.util.Locale;

/** The forms in which attention and alignments are found. */
public enum AttentionForm {
    /** {@code id ||| target ||| score ||| source ||| S T}, then T rows of S numbers; also OpenNMT-Lua, and amun's. */
    NEMATUS,
    /** {@code id ||| target ||| score ||| source ||| S ||| T}, then S rows of T numbers. */
    SOCKEYE,
    /** {@code target ||| 0.9,0.1 0.2,0.8}. */
    MARIAN,
    /** {@code A-12}, a tab, and links or numbers. */
    FAIRSEQ,
    /** {@code 0-0 1-1} a line. */
    PHARAOH,
    /** {@code 0001 1 1 S} a link. */
    NAACL,
    /** {@code .npy} and {@code .npz}. */
    NUMPY,
    /** Objects of tokens and matrices. */
    JSON,
    /** A line a sentence with the beam of every step. */
    BEAM_STORE,
    /** The answer of Seq2Seq-Vis to {@code /translate}. */
    SEQ2SEQ_VIS,
    /** {@code glimpse-trace/1}. */
    TRACE;

    /** As a program calls it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
