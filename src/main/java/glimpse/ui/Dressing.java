package glimpse.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Fonts;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Dresses a scene in the theme, and again whenever that is switched. */
final class Dressing {

    private static final Theme LIGHT = new PrimerLight();
    private static final Theme DARK = new PrimerDark();

    private Dressing() {}

    static Scene scene(Parent root, Appearance appearance, double width, double height) {
        Fonts.load();
        Scene scene = new Scene(root, width, height);
        appearance.darkProperty().addListener((property, before, now) -> dress(scene, now));
        dress(scene, appearance.darkProperty().get());
        return scene;
    }

    private static void dress(Scene scene, boolean dark) {
        Application.setUserAgentStylesheet((dark ? DARK : LIGHT).getUserAgentStylesheet());
        scene.getStylesheets().setAll(List.of(sheet(dark ? "dark" : "light"), sheet("glimpse")));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Dressing.class.getResource("/glimpse/ui/" + name + ".css"), name)
                .toExternalForm();
    }
}
