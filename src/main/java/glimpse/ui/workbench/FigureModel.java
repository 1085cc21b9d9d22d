package glimpse.ui.workbench;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.figure.Look;
import glimpse.figure.Note;
import glimpse.ui.common.Appearance;
import glimpse.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** A picture in the window: what is drawn of what is shown, in the room that there is, and what the pointer is on. */
public final class FigureModel {

    private final DoubleProperty width = new SimpleDoubleProperty();
    private final DoubleProperty height = new SimpleDoubleProperty();
    private final BooleanProperty visible = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<Target>> pointed = new SimpleObjectProperty<>(Optional.empty());
    private final Playhead playhead;
    private final ObservableValue<Look> look;
    private final Drawer drawer;
    private final ObjectBinding<Optional<Figure>> figure;
    private final StringBinding spoken;
    private Optional<Function<Showing, String>> data = Optional.empty();
    private BiFunction<Showing, Words, String> said = (now, words) -> "";

    /** Draws something of what is shown. */
    @FunctionalInterface
    public interface Drawer {
        /** @param pointed what the pointer is on; empty for a picture that is saved */
        Figure draw(Showing now, Look look, Optional<Target> pointed);
    }

    /** @param options further things that the picture depends on */
    public FigureModel(Playhead playhead, Appearance appearance, Drawer drawer, Observable... options) {
        this.playhead = playhead;
        this.look = appearance.look(width, height);
        this.drawer = drawer;
        this.figure = Bindings.createObjectBinding(
                () -> visible.get() ? figure(pointed.get()) : Optional.empty(),
                playhead.showingProperty(),
                look,
                pointed,
                visible);
        this.spoken = Bindings.createStringBinding(
                () -> playhead.showing()
                        .map(now -> said.apply(now, look.getValue().words()))
                        .orElse(""),
                playhead.showingProperty(),
                look);
        InvalidationListener changed = option -> {
            figure.invalidate();
            spoken.invalidate();
        };
        for (Observable option : options) {
            option.addListener(changed);
        }
    }

    /** A drawer of what needs the vectors of a trace: where they are not known, a sentence takes its place. */
    public static Drawer ofStates(Drawer drawer) {
        return (now, look, pointed) -> now.trace().hasStates()
                ? drawer.draw(now, look, pointed)
                : Note.of(look, look.words().get("figure.stateless"));
    }

    /** Room for the picture, in pixels of the window. */
    public DoubleProperty widthProperty() {
        return width;
    }

    /** Room for the picture, in pixels of the window. */
    public DoubleProperty heightProperty() {
        return height;
    }

    /** Whether anybody can see it; nothing is drawn meanwhile. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** What the pointer is on. */
    public ObjectProperty<Optional<Target>> pointedProperty() {
        return pointed;
    }

    public ObservableValue<Optional<Figure>> figureProperty() {
        return figure;
    }

    /** Says what is drawn, for those who do not see it. */
    public void setSpoken(BiFunction<Showing, Words, String> how) {
        said = how;
        spoken.invalidate();
    }

    /** The picture in words; nothing is put into words until somebody asks for them. */
    public ObservableValue<String> spokenProperty() {
        return spoken;
    }

    /** The picture as it is saved: without what the pointer happens to be on. */
    public Optional<Figure> picture() {
        return figure(Optional.empty());
    }

    /** The picture of every step of what is shown, each as it is saved. */
    public List<Figure> frames() {
        return playhead.showing().stream()
                .flatMap(now -> IntStream.rangeClosed(1, now.length()).mapToObj(now::at))
                .flatMap(step -> figure(step, Optional.empty()).stream())
                .toList();
    }

    /** Says what is drawn as a table, its cells parted by tabs. */
    public void setData(Function<Showing, String> table) {
        data = Optional.of(table);
    }

    /** What is drawn as a table; none where there is no table of it. */
    public Optional<String> data() {
        return playhead.showing().flatMap(now -> data.map(table -> table.apply(now)));
    }

    private Optional<Figure> figure(Optional<Target> lit) {
        return playhead.showing().flatMap(now -> figure(now, lit));
    }

    private Optional<Figure> figure(Showing shown, Optional<Target> lit) {
        return Optional.of(shown)
                .filter(now -> look.getValue().width() > 0 && look.getValue().height() > 0)
                .map(now -> drawer.draw(now, look.getValue(), lit));
    }
}
