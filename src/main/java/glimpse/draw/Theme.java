package glimpse.draw;

import java.util.Arrays;

/**
 * The colours of a figure. Each has one meaning: teal is weight, blue to red a signed state, accent what is current or
 * selected, green finished, grey everything else.
 */
public enum Theme {
    LIGHT(
            tokens("#ffffff #f6f8fa #d0d7de #e4e8ec #1f2328 #57606a #656d76 #0969da #ddf4ff #1a7f37 #6e7781 #8c959f"
                    + " #eef1f4 #afb8c1"),
            ColourMap.even("#1f5fa8", "#4f97c9", "#a6cee4", "#f7f7f7", "#f6bf9f", "#da6b54", "#ab1b31")),
    DARK(
            tokens("#0d1117 #161b22 #30363d #21262d #e6edf3 #9198a1 #8b949e #58a6ff #12233a #3fb950 #8b949e #6e7681"
                    + " #1b2129 #484f58"),
            ColourMap.even("#9fd0ff", "#4a94e0", "#27568c", "#1f242c", "#86392f", "#e0644e", "#ffb59d"));

    private static final Colour WHITE = Colour.of("#ffffff");

    /** The least contrast of text with what is behind it. */
    public static final double READABLE = 4.5;

    private final Colour[] tokens;
    private final ColourMap signed;

    Theme(Colour[] tokens, ColourMap signed) {
        this.tokens = tokens;
        this.signed = signed;
    }

    private static Colour[] tokens(String hexes) {
        return Arrays.stream(hexes.split(" ")).map(Colour::of).toArray(Colour[]::new);
    }

    public boolean isDark() {
        return this == DARK;
    }

    public Colour canvas() {
        return tokens[0];
    }

    public Colour subtle() {
        return tokens[1];
    }

    public Colour border() {
        return tokens[2];
    }

    public Colour hairline() {
        return tokens[3];
    }

    public Colour text() {
        return tokens[4];
    }

    public Colour muted() {
        return tokens[5];
    }

    public Colour faint() {
        return tokens[6];
    }

    public Colour accent() {
        return tokens[7];
    }

    public Colour accentTint() {
        return tokens[8];
    }

    public Colour finished() {
        return tokens[9];
    }

    public Colour bar() {
        return tokens[10];
    }

    /** Score bars and wires. */
    public Colour wire() {
        return tokens[11];
    }

    /** What a bar runs in. */
    public Colour track() {
        return tokens[12];
    }

    /** Outlines of what is not computed yet. */
    public Colour ghost() {
        return tokens[13];
    }

    /** The map of signed numbers: −1 at 0, zero at 0.5, +1 at 1. */
    public ColourMap signed() {
        return signed;
    }

    /** The colour of text on a coloured ground: white where it is readable, else the darker of text and paper. */
    public Colour textOn(Colour ground) {
        if (WHITE.contrast(ground) >= READABLE) {
            return WHITE;
        }
        return text().contrast(ground) >= canvas().contrast(ground) ? text() : canvas();
    }
}
