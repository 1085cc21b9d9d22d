package glimpse.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Callback;

/** Loads the views: the FXML of a feature, its controller from the composition root, and the texts it binds to. */
public final class Views {

    private final Texts texts;
    private final Map<Class<?>, Supplier<?>> controllers;

    /** @param controllers how each controller class is made */
    public Views(Texts texts, Map<Class<?>, Supplier<?>> controllers) {
        this.texts = texts;
        this.controllers = Map.copyOf(controllers);
    }

    /** The view of a feature: {@code header} is {@code /glimpse/ui/header/header.fxml}. */
    public Parent load(String feature) {
        return load(feature, this::controller);
    }

    /** The view of a feature of which there are some, with the controller of this one. */
    public Parent load(String feature, Object controller) {
        return load(feature, (Class<?> type) -> controller);
    }

    private Parent load(String feature, Callback<Class<?>, Object> controllerOf) {
        String path = "/glimpse/ui/" + feature + "/" + feature + ".fxml";
        URL location = Objects.requireNonNull(Views.class.getResource(path), path);
        FXMLLoader loader = new FXMLLoader(location);
        loader.setControllerFactory(controllerOf);
        loader.getNamespace().put("texts", texts.entries());
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private Object controller(Class<?> type) {
        return Objects.requireNonNull(controllers.get(type), type::getName).get();
    }
}
