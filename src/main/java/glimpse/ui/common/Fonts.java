package glimpse.ui.common;

import glimpse.draw.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The bundled font in the window: the family that figures are measured in. */
public final class Fonts {

    private static final String FAMILY = "Noto Sans SC";

    /** Read as this class is: before anything can be drawn in them. */
    private static final List<Font> FACES = List.of(read(Typeface.REGULAR_FILE), read(Typeface.BOLD_FILE));

    private Fonts() {}

    /** Makes the family known, unless it is; on any thread, and no drawing waits for it later. */
    public static void load() {
        Objects.requireNonNull(FACES);
    }

    /** What this gives has no fallback fonts; those that are asked for by family have. */
    private static Font read(String resource) {
        try (InputStream in = Fonts.class.getClassLoader().getResourceAsStream(resource)) {
            return Font.loadFont(in, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Font of(boolean bold, double size) {
        return Font.font(FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }
}
