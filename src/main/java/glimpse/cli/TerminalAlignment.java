package glimpse.cli;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.Locale;
import java.util.Set;

/** The alignment of the best output as text: one row a target word, a block and a percentage a source word. */
final class TerminalAlignment {

    private static final String BLOCKS = " ░▒▓█";
    private static final Set<Character.UnicodeBlock> WIDE = Set.of(
            Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            Character.UnicodeBlock.HIRAGANA,
            Character.UnicodeBlock.KATAKANA,
            Character.UnicodeBlock.HANGUL_SYLLABLES);
    private static final int COLUMN = 9;
    private static final int LABEL = 8;

    private TerminalAlignment() {}

    static String of(Trace trace) {
        StringBuilder text = new StringBuilder();
        text.append(trace.source().text())
                .append(" → ")
                .append(trace.best().text())
                .append("\n\n");
        text.append(" ".repeat(LABEL));
        for (String token : trace.source().shown()) {
            text.append(fitted(token, COLUMN));
        }
        text.append('\n');
        for (Node node : trace.path(trace.best())) {
            text.append(fitted(node.shown(), LABEL));
            row(text, node.computed().weights());
        }
        return text.toString();
    }

    private static void row(StringBuilder text, float[] weights) {
        for (float weight : weights) {
            int level = Math.min(BLOCKS.length() - 1, Math.round(weight * (BLOCKS.length() - 1)));
            text.append(String.valueOf(BLOCKS.charAt(level)).repeat(3))
                    .append(String.format(Locale.ROOT, "%4d%% ", Math.round(100 * weight)));
        }
        text.append('\n');
    }

    /** Cut or filled to so many columns of a terminal, where a Chinese character takes two. */
    static String fitted(String token, int columns) {
        StringBuilder text = new StringBuilder();
        int used = 0;
        for (int c : (Iterable<Integer>) token.codePoints()::iterator) {
            int width = width(c);
            if (used + width > columns - 1) {
                break;
            }
            text.appendCodePoint(c);
            used += width;
        }
        return text.append(" ".repeat(columns - used)).toString();
    }

    /** The columns of a terminal that a text takes. */
    static int width(String text) {
        return text.codePoints().map(TerminalAlignment::width).sum();
    }

    private static int width(int c) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
        return Character.isIdeographic(c) || (block != null && WIDE.contains(block)) ? 2 : 1;
    }
}
