package glimpse.text;

import java.util.List;
import java.util.Optional;

/** Cuts a text into tokens and puts tokens together again. */
public interface Tokenizer {

    /** The tokens as they are read; empty for a text of white space. */
    List<String> tokens(String text);

    /**
     * A token in both its forms.
     *
     * @param written as it stands in the text
     * @param read as it is looked up
     */
    record Token(String written, String read) {}

    /** The tokens of {@link #tokens} with how each is written, which may differ from how it is read. */
    default List<Token> cut(String text) {
        return tokens(text).stream().map(token -> new Token(token, token)).toList();
    }

    /** The merges that it has learnt; empty where its kind learns none. */
    default Optional<List<Merge>> merges() {
        return Optional.empty();
    }

    /** The form in which it reads a text: its tokens are that form's letters, in order, but for white space. */
    default String form(String text) {
        return text;
    }

    /** The letters of a token that stand in the text: what marks it as a piece is none of them. */
    default String spelling(String token) {
        return token;
    }

    /** What cuts a text into whole words: the same, unless its tokens are pieces of words. */
    default Tokenizer whole() {
        return this;
    }

    /** A text as a reader wants it. */
    String join(List<String> tokens);
}
