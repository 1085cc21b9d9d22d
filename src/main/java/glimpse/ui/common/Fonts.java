package glimpse.ui.common;

import glimpse.draw.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The bundled font in the window: the family that figures are measured in. */
public final class Fonts {

    private static final String FAMILY = "Noto Sans SC";

    private Fonts() {}

    /** Makes the family known; has to happen before anything is drawn in it. */
    public static void load() {
        for (Typeface typeface : List.of(Typeface.REGULAR, Typeface.BOLD)) {
            try (InputStream in = Fonts.class.getClassLoader().getResourceAsStream(typeface.resource())) {
                // the object that this returns has no fallback fonts, those that are asked for by family have
                Font.loadFont(in, 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static Font of(boolean bold, double size) {
        return Font.font(FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }
}
