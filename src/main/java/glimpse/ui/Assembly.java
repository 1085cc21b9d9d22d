package glimpse.ui;

import glimpse.session.LatestTask;
import glimpse.session.Models;
import glimpse.ui.alignment.AlignmentController;
import glimpse.ui.alignment.AlignmentViewModel;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Notices;
import glimpse.ui.common.Playhead;
import glimpse.ui.common.Texts;
import glimpse.ui.common.Toolkit;
import glimpse.ui.common.Views;
import glimpse.ui.header.Bench;
import glimpse.ui.header.Exports;
import glimpse.ui.header.FileChoice;
import glimpse.ui.header.HeaderController;
import glimpse.ui.header.HeaderViewModel;
import glimpse.ui.message.MessageController;
import glimpse.ui.shell.Keys;
import glimpse.ui.shell.ShellController;
import glimpse.ui.stage.StageController;
import glimpse.ui.stage.StageViewModel;
import glimpse.ui.transport.TransportController;
import glimpse.ui.transport.TransportViewModel;
import glimpse.words.Words;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Parent;

/** Makes every part of the window and gives each what it needs: the only class that knows them all. */
public final class Assembly implements AutoCloseable {

    private final LatestTask decoding = new LatestTask("decoding", Toolkit.drawingThread());
    private final LatestTask saving = new LatestTask("saving", Toolkit.drawingThread());
    private final Playhead playhead = new Playhead();
    private final Notices notices = new Notices();
    private final Appearance appearance;
    private final HeaderViewModel header;
    private final StageViewModel stage;
    private final AlignmentViewModel alignment;
    private final TransportViewModel transport;
    private final Exports exports;
    private final Views views;

    /**
     * @param words the language to begin in
     * @param files asks where to save
     */
    public Assembly(Models models, Words words, FileChoice files) {
        appearance = new Appearance(words);
        header = new HeaderViewModel(models, new Bench(models, decoding), playhead, notices);
        stage = new StageViewModel(playhead, appearance);
        alignment = new AlignmentViewModel(playhead, appearance);
        transport = new TransportViewModel(playhead);
        exports = new Exports(
                playhead,
                Map.of(Exports.Subject.STEP, stage::picture, Exports.Subject.ALIGNMENT, alignment::picture),
                files,
                saving,
                notices);
        views = new Views(new Texts(appearance), controllers());
    }

    private Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(
                ShellController.class,
                () -> new ShellController(views, appearance, new Keys(transport, exports, appearance)),
                HeaderController.class,
                () -> new HeaderController(header, exports, appearance),
                StageController.class,
                () -> new StageController(stage, appearance, playhead),
                AlignmentController.class,
                () -> new AlignmentController(alignment, appearance, playhead),
                TransportController.class,
                () -> new TransportController(transport, playhead, appearance),
                MessageController.class,
                () -> new MessageController(notices, appearance));
    }

    public Appearance appearance() {
        return appearance;
    }

    Views views() {
        return views;
    }

    /** What is being loaded or decoded. */
    ReadOnlyObjectProperty<Bench.Activity> activityProperty() {
        return header.activityProperty();
    }

    public Playhead playhead() {
        return playhead;
    }

    /** Loads the engine of the first model; once the window is there. */
    void warm() {
        header.warm();
    }

    /** The whole window's content, opened on the first model. */
    public Parent open() {
        Parent root = views.load("shell");
        header.open();
        return root;
    }

    /** Stops what is still being computed. */
    @Override
    public void close() {
        decoding.close();
        saving.close();
    }
}
