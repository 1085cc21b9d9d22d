package glimpse.draw;

import java.util.stream.Stream;

/**
 * The colours of a figure. Each has one meaning: teal is weight, blue to red a signed state, accent what is current or
 * selected, green finished, grey everything else.
 *
 * @param wire score bars and wires
 * @param track what a bar runs in
 * @param ghost outlines of what is not computed yet, and what was before an edit
 * @param signed the map of signed numbers: −1 at 0, zero at 0.5, +1 at 1
 * @param isDark whether the canvas is dark
 */
public record Theme(
        Colour canvas,
        Colour subtle,
        Colour border,
        Colour hairline,
        Colour text,
        Colour muted,
        Colour faint,
        Colour accent,
        Colour accentTint,
        Colour finished,
        Colour bar,
        Colour wire,
        Colour track,
        Colour ghost,
        ColourMap signed,
        boolean isDark) {

    public static final Theme LIGHT = new Theme(
            Colour.of("#ffffff"),
            Colour.of("#f6f8fa"),
            Colour.of("#d0d7de"),
            Colour.of("#e4e8ec"),
            Colour.of("#1f2328"),
            Colour.of("#57606a"),
            Colour.of("#656d76"),
            Colour.of("#0969da"),
            Colour.of("#ddf4ff"),
            Colour.of("#1a7f37"),
            Colour.of("#6e7781"),
            Colour.of("#8c959f"),
            Colour.of("#eef1f4"),
            Colour.of("#afb8c1"),
            ColourMap.even("#1f5fa8", "#4f97c9", "#a6cee4", "#f7f7f7", "#f6bf9f", "#da6b54", "#ab1b31"),
            false);

    public static final Theme DARK = new Theme(
            Colour.of("#0d1117"),
            Colour.of("#161b22"),
            Colour.of("#30363d"),
            Colour.of("#21262d"),
            Colour.of("#e6edf3"),
            Colour.of("#9198a1"),
            Colour.of("#8b949e"),
            Colour.of("#58a6ff"),
            Colour.of("#12233a"),
            Colour.of("#3fb950"),
            Colour.of("#8b949e"),
            Colour.of("#6e7681"),
            Colour.of("#1b2129"),
            Colour.of("#484f58"),
            ColourMap.even("#9fd0ff", "#4a94e0", "#27568c", "#1f242c", "#86392f", "#e0644e", "#ffb59d"),
            true);

    /** The least contrast of text with what is behind it. */
    public static final double READABLE = 4.5;

    private static final Colour WHITE = Colour.of("#ffffff");
    private static final Colour BLACK = Colour.of("#000000");

    /**
     * The colour of text on a coloured ground: white where it is readable, else text, else the canvas, else black, which
     * is readable wherever white is not.
     */
    public Colour textOn(Colour ground) {
        return readable(ground, WHITE, text, canvas);
    }

    /** For what is to be seen last, such as a zero: as quiet as can be read there. */
    public Colour quietOn(Colour ground) {
        return readable(ground, faint, WHITE, text, canvas);
    }

    private static Colour readable(Colour ground, Colour... wanted) {
        return Stream.of(wanted)
                .filter(colour -> colour.contrast(ground) >= READABLE)
                .findFirst()
                .orElse(BLACK);
    }
}
