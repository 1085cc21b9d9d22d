package glimpse.text;

import java.util.List;

/** Cuts a text into tokens and puts tokens together again. */
public interface Tokenizer {

    /** The tokens as they are written in the text; empty for a text of white space. */
    List<String> tokens(String text);

    /** A text as a reader wants it. */
    String join(List<String> tokens);
}
