package glimpse.figure.alignment;

import glimpse.trace.Visible;

/**
 * What has a row or a column: a token, or a word whose pieces are merged.
 *
 * @param first its first token's place in the trace, from 0
 * @param last its last token's
 * @param text as a person is shown it
 */
record Word(int first, int last, String text) {

    Word {
        text = Visible.of(text);
    }

    boolean contains(int position) {
        return position >= first && position <= last;
    }

    int pieces() {
        return last - first + 1;
    }
}
