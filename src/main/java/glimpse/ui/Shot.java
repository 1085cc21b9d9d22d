package glimpse.ui;

import glimpse.figure.Phase;
import glimpse.session.model.ModelEntry;
import glimpse.session.training.Moment;
import glimpse.trace.Node;
import glimpse.ui.workbench.DecodingOptions;
import glimpse.ui.workbench.DecodingOptions.Mode;
import glimpse.ui.workbench.Deeds;
import glimpse.ui.workbench.Draft;
import glimpse.ui.workbench.Showing;
import glimpse.ui.workbench.Side;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * A picture of the window.
 *
 * @param name of the file, without {@code .png}
 * @param width of the window
 * @param height of the window
 * @param deeds what is done before it is taken, each once the answer to the one before is there
 */
public record Shot(String name, boolean dark, Words words, int width, int height, List<Consumer<Assembly>> deeds) {

    static final int WIDTH = 1440;
    static final int HEIGHT = 900;

    private static final String FIRST = "english-chinese";
    private static final String FIXED = "english-french-context-start";
    private static final String FAIR = "english-french-attention";
    private static final String LONG =
            "The old man who lives next door to my brother told me yesterday that he had never"
                    + " seen such a beautiful garden in his whole life , and that he would like to come back with his wife and their"
                    + " three children next summer if the weather is good enough for a long walk along the river and a small lunch"
                    + " under the old trees .";

    /** The pictures that are taken where none are named. */
    public static final List<Shot> USUAL = List.of(
            light("step-light", List.of(Shot::start, Shot::peak)),
            new Shot("step-dark", true, Words.ENGLISH, WIDTH, HEIGHT, List.of(Shot::start, Shot::peak)),
            light("teach-light", List.of(Shot::start, Shot::peak, Shot::teach)),
            new Shot("chinese-dark", true, Words.CHINESE, WIDTH, HEIGHT, List.of(Shot::start, Shot::peak, Shot::teach)),
            light("beams", List.of(Shot::peak, beam(5), side(Side.BEAMS), Shot::pruned)),
            light("numbers", List.of(Shot::start, Shot::peak, side(Side.ALIGNMENT), numbers(true))),
            light("states", List.of(numbers(false), Shot::start, Shot::peak, side(Side.STATES))),
            light("metrics", List.of(Shot::start, Shot::peak, side(Side.METRICS))),
            light("edit", List.of(Shot::start, Shot::peak, side(Side.BEAMS), write(1))),
            light("forced", List.of(side(Side.ALIGNMENT), Shot::start, forced("我有一只狗。"))),
            light("fixed-context", List.of(Shot::greedy, model(FIXED), step(3))),
            light("english-french", List.of(model("english-french"), sentence("My uncle has a red car."), step(5))),
            light("long", List.of(model(FIRST), sentence(LONG), step(12))),
            new Shot("small", false, Words.ENGLISH, 1100, 700, List.of(Shot::start, Shot::peak)),
            new Shot("presenter", false, Words.ENGLISH, WIDTH, HEIGHT, List.of(Shot::start, Shot::peak, present(true))),
            light("compare", List.of(present(false), model(FAIR), Shot::compare, step(4))),
            new Shot("compare-dark", true, Words.CHINESE, WIDTH, HEIGHT, List.of(step(5))),
            light("compare-teach", List.of(step(4), Shot::teach)),
            new Shot("compare-small", false, Words.ENGLISH, 1100, 700, List.of(Shot::whole)),
            light("compare-heat-maps", List.of(beside("broken-order"), heatMaps(true))),
            new Shot("compare-heat-maps-small", true, Words.CHINESE, 1100, 700, List.of()),
            light("compare-original", List.of(heatMaps(false), write(1), Shot::original)),
            light("compare-moments", List.of(model("dates"), beside("dates"), moment(2), step(4))));

    public Shot {
        deeds = List.copyOf(deeds);
    }

    private static Shot light(String name, List<Consumer<Assembly>> deeds) {
        return new Shot(name, false, Words.ENGLISH, WIDTH, HEIGHT, deeds);
    }

    private static Draft draft(Assembly window) {
        return window.workbench().draft();
    }

    private static ModelEntry entry(Assembly window, String name) {
        return window.workbench().library().groups().stream()
                .flatMap(group -> group.entries().stream())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The window as it opens. */
    private static void start(Assembly window) {
        draft(window).options().modeProperty().set(Mode.GREEDY);
        ModelEntry first = window.workbench().library().first().orElseThrow();
        draft(window).entryProperty().set(first);
        draft(window).sourceProperty().set(first.examples().get(0));
        draft(window).run();
    }

    /** To the last word that is no mark. */
    private static void peak(Assembly window) {
        window.playhead().move(now -> now.teaching(false).at(lastWord(now)));
    }

    private static int lastWord(Showing now) {
        List<Node> path = now.path();
        int last = 1;
        for (int step = 1; step <= path.size(); step++) {
            last = Character.isLetter(path.get(step - 1).token().codePointAt(0)) ? step : last;
        }
        return last;
    }

    private static void teach(Assembly window) {
        window.playhead().move(now -> now.at(middle(now)));
    }

    private static void whole(Assembly window) {
        window.playhead().move(now -> now.teaching(false));
    }

    private static Phase middle(Showing now) {
        return now.phases().get(now.phases().size() / 2);
    }

    private static Consumer<Assembly> step(int step) {
        return window -> window.playhead().goTo(step);
    }

    private static Consumer<Assembly> side(Side side) {
        return window -> window.workbench().sideProperty().set(side);
    }

    private static Consumer<Assembly> numbers(boolean open) {
        return window -> window.workbench().numbersProperty().set(open);
    }

    private static Consumer<Assembly> present(boolean wanted) {
        return window -> window.appearance().presentingProperty().set(wanted);
    }

    private static Consumer<Assembly> beam(int size) {
        return window -> {
            DecodingOptions options = draft(window).options();
            options.beamSizeProperty().set(size);
            options.modeProperty().set(Mode.BEAM);
            draft(window).run();
        };
    }

    private static void greedy(Assembly window) {
        draft(window).options().modeProperty().set(Mode.GREEDY);
    }

    private static Consumer<Assembly> forced(String reference) {
        return window -> {
            DecodingOptions options = draft(window).options();
            options.referenceProperty().set(reference);
            options.modeProperty().set(Mode.FORCED);
            draft(window).run();
        };
    }

    private static Consumer<Assembly> model(String name) {
        return window -> draft(window).entryProperty().set(entry(window, name));
    }

    private static void compare(Assembly window) {
        window.workbench().comparison().toggle();
    }

    private static void original(Assembly window) {
        window.workbench().comparison().original();
    }

    private static Consumer<Assembly> beside(String name) {
        return window -> window.workbench().comparison().right().entryProperty().set(entry(window, name));
    }

    /** The right model as it was at a kept moment of its training. */
    private static Consumer<Assembly> moment(int index) {
        return window -> {
            Draft right = window.workbench().comparison().right();
            Path moment =
                    Moment.of(right.entryProperty().get().folder()).get(index).weights();
            right.become(window.workbench().library().entry(moment));
        };
    }

    private static Consumer<Assembly> heatMaps(boolean shown) {
        return window -> window.workbench().comparison().heatMapsProperty().set(shown);
    }

    private static Consumer<Assembly> sentence(String text) {
        return window -> {
            draft(window).sourceProperty().set(text);
            draft(window).run();
        };
    }

    /** The best of the candidates of the fifth step that were thrown away. */
    private static void pruned(Assembly window) {
        window.playhead().move(now -> {
            List<Node> thrown = new ArrayList<>(now.trace().nodes());
            thrown.removeIf(node -> node.status() != Node.Status.PRUNED || node.step() != 5);
            return thrown.stream()
                    .max(Comparator.comparingDouble(Node::cumulative))
                    .map(node -> now.node(node.id()))
                    .orElse(now);
        });
    }

    /** Writes another word: the so many best after the first. */
    private static Consumer<Assembly> write(int rank) {
        return window -> {
            Showing now = window.playhead().showing().orElseThrow();
            String word = now.node().computed().candidates().get(rank).token();
            new Deeds(window.workbench().pane(), window.workbench().numbersProperty()).write(now.step(), word);
        };
    }
}
