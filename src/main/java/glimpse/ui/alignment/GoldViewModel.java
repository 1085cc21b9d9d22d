package glimpse.ui.alignment;

import glimpse.explain.AlignedWords;
import glimpse.explain.AlignmentError.Reference;
import glimpse.explain.GoldScores;
import glimpse.explain.Link;
import glimpse.figure.alignment.GoldLinks;
import glimpse.session.evaluation.GoldSentences;
import glimpse.session.job.LatestTask;
import glimpse.trace.Node;
import glimpse.ui.common.Notice;
import glimpse.ui.common.Notices;
import glimpse.ui.workbench.FileChoice;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Links by hand of the sentences that were in view: opened, set by clicks, saved. Every heat map shows the same. */
public final class GoldViewModel {

    private static final String FILE = "links.txt";

    private final Playhead playhead;
    private final FileChoice files;
    private final LatestTask task;
    private final Notices notices;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<Map<Pair, Reference>> links = new SimpleObjectProperty<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<GoldSentences>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What links belong to: other words have others. */
    private record Pair(List<String> source, List<String> target) {

        static Pair of(Showing now) {
            return new Pair(
                    now.trace().readBy(now.place().leaf()).source().tokens(),
                    now.path().stream().map(Node::token).toList());
        }
    }

    /**
     * @param playhead of the sentence that an opened file belongs to
     * @param task whose publisher is the thread that draws
     */
    public GoldViewModel(Playhead playhead, FileChoice files, LatestTask task, Notices notices) {
        this.playhead = playhead;
        this.files = files;
        this.task = task;
        this.notices = notices;
    }

    /** Whether the links are shown, and clicks set them. */
    public BooleanProperty activeProperty() {
        return active;
    }

    /** Of every sentence; changes whenever one does. */
    ObjectProperty<Map<Pair, Reference>> linksProperty() {
        return links;
    }

    /** A file of several sentences, while a person is asked which of them it is. */
    public ReadOnlyObjectProperty<Optional<GoldSentences>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Those of a sentence; none while nobody asks for them, nor where nothing can be linked. */
    public Optional<GoldLinks> of(Showing now) {
        if (!active.get() || !now.node().computed().hasAttention()) {
            return Optional.empty();
        }
        AlignedWords words = words(now);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new GoldLinks(words, reference(now), GoldScores.of(words.weights(now.path()), reference(now))));
    }

    private static AlignedWords words(Showing now) {
        return AlignedWords.of(now.trace(), now.place().leaf());
    }

    private Reference reference(Showing now) {
        return links.get().getOrDefault(Pair.of(now), Reference.NONE);
    }

    /**
     * Turns the link of a cell's words from none to sure, from sure to possible, from possible to none; marks have none.
     *
     * @param step from 1
     * @param position from 0
     */
    void turn(Showing now, int step, int position) {
        AlignedWords words = words(now);
        Link link = new Link(words.sourceWord()[position], words.targetWord()[step - 1]);
        if (link.source() != AlignedWords.NONE && link.target() != AlignedWords.NONE) {
            set(now, reference(now).turning(link));
        }
    }

    private void set(Showing now, Reference changed) {
        Map<Pair, Reference> all = new HashMap<>(links.get());
        all.put(Pair.of(now), changed);
        links.set(Map.copyOf(all));
    }

    /** Asks for a file of links and shows those of the sentence in view. */
    public void open() {
        files.openFile().ifPresent(file -> open(file, notices::fault));
    }

    /** Shows the links of a file, or does something else with it where there are none to be read. */
    public void open(Path file, Consumer<RuntimeException> otherwise) {
        task.submit(Duration.ZERO, cancelled -> GoldSentences.read(file), this::found, otherwise);
    }

    private void found(GoldSentences sentences) {
        active.set(true);
        OptionalInt only = sentences.only();
        if (only.isPresent()) {
            take(sentences, only.getAsInt());
        } else {
            asked.set(Optional.of(sentences));
        }
    }

    /** Takes what a person answered to the question which sentence it is. */
    public void answer(GoldSentences sentences, String number) {
        asked.set(Optional.empty());
        if (number.matches("[0-9]{1,9}")) {
            take(sentences, Integer.parseInt(number));
        } else {
            notices.show(Notice.of(Notice.Kind.FAULT, "ui.goldNumber", number));
        }
    }

    private void take(GoldSentences sentences, int number) {
        playhead.showing().ifPresent(now -> {
            try {
                AlignedWords words = words(now);
                set(now, sentences.of(number, words.sources(), words.targets()));
                String told = sentences.takenFromOne() ? "ui.goldFromOne" : "ui.goldFrom";
                notices.show(Notice.of(
                        Notice.Kind.DONE, told, sentences.file().getFileName().toString(), Integer.toString(number)));
            } catch (InputException fault) {
                notices.fault(fault);
            }
        });
    }

    /** Asks for a file and saves the links of the sentence in view. */
    public void save() {
        Reference now = playhead.showing().map(this::reference).orElse(Reference.NONE);
        if (now.isEmpty()) {
            notices.show(Notice.of(Notice.Kind.HINT, "ui.goldNone"));
            return;
        }
        files.save(FILE)
                .ifPresent(
                        file -> task.submit(Duration.ZERO, cancelled -> saved(now, file), this::tell, notices::fault));
    }

    private static Path saved(Reference links, Path file) {
        GoldSentences.save(links, file);
        return file;
    }

    private void tell(Path file) {
        notices.show(Notice.of(Notice.Kind.DONE, "ui.saved", file.toString()));
    }
}
