package glimpse.text;

import java.util.List;

/** Cuts a text into tokens and puts tokens together again. */
public interface Tokenizer {

    /** The tokens as they are written in the text; empty for a text of white space. */
    List<String> tokens(String text);

    /** What cuts a text into whole words: the same, unless its tokens are pieces of words. */
    default Tokenizer whole() {
        return this;
    }

    /** A text as a reader wants it. */
    String join(List<String> tokens);
}
