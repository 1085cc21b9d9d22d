package glimpse.ui.common;

import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.Look;
import glimpse.words.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;

/** Theme, language and size of everything in the window, all of which change while it is open. */
public final class Appearance {

    private static final double BASE = 13;
    private static final List<Double> SIZES = List.of(BASE, 16.0, 20.0);

    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final DoubleProperty textSize = new SimpleDoubleProperty(BASE);
    private final ObjectProperty<WeightMap> map = new SimpleObjectProperty<>(WeightMap.TEAL);
    private final ObjectProperty<Words> words;
    private double chosen = BASE;

    public Appearance(Words words) {
        this.words = new SimpleObjectProperty<>(words);
        presenting.addListener((property, before, now) -> textSize.set(now ? SIZES.get(SIZES.size() - 1) : chosen));
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether the window fills the screen, in letters that a room can read. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** Size of the interface's letters in pixels. */
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    /** The colours of weights. */
    public ObjectProperty<WeightMap> mapProperty() {
        return map;
    }

    public ObjectProperty<Words> wordsProperty() {
        return words;
    }

    public Words words() {
        return words.get();
    }

    /** How many times larger than usual everything is. */
    public double zoom() {
        return textSize.get() / BASE;
    }

    /** The next larger letters, and after the largest the usual ones. */
    public void enlarge() {
        int next = SIZES.indexOf(textSize.get()) + 1;
        recallTextSize(SIZES.get(next % SIZES.size()));
    }

    /** The size that was chosen, also while one presents in a larger one. */
    public double chosenTextSize() {
        return chosen;
    }

    /** Chooses a size, if it is one of those that there are. */
    public void recallTextSize(double size) {
        chosen = SIZES.contains(size) ? size : BASE;
        textSize.set(chosen);
    }

    public void switchLanguage() {
        words.set(words.get() == Words.ENGLISH ? Words.CHINESE : Words.ENGLISH);
    }

    /** How a figure looks that has this much room in the window. */
    public ObservableValue<Look> look(ObservableDoubleValue width, ObservableDoubleValue height) {
        ObjectBinding<Look> look = Bindings.createObjectBinding(
                () -> new Look(
                        dark.get() ? Theme.DARK : Theme.LIGHT,
                        map.get(),
                        words.get(),
                        Math.floor(width.get() / zoom()),
                        Math.floor(height.get() / zoom())),
                dark,
                map,
                words,
                textSize,
                width,
                height);
        return look;
    }
}
