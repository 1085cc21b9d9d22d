package glimpse.ui;

import glimpse.session.SettingsFile;
import glimpse.session.job.LatestTask;
import glimpse.session.lesson.Lessons;
import glimpse.session.model.Inquiry;
import glimpse.session.model.Models;
import glimpse.session.model.OpenModels;
import glimpse.session.training.LiveTraining;
import glimpse.ui.about.AboutController;
import glimpse.ui.about.AboutViewModel;
import glimpse.ui.alignment.AlignmentController;
import glimpse.ui.alignment.AlignmentViewModel;
import glimpse.ui.beams.BeamsController;
import glimpse.ui.beams.BeamsViewModel;
import glimpse.ui.chooser.ChooserController;
import glimpse.ui.chooser.ChooserViewModel;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Notices;
import glimpse.ui.common.Texts;
import glimpse.ui.common.Toolkit;
import glimpse.ui.common.Views;
import glimpse.ui.compare.CompareController;
import glimpse.ui.decoding.DecodingController;
import glimpse.ui.edits.EditsController;
import glimpse.ui.edits.EditsViewModel;
import glimpse.ui.forced.ForcedController;
import glimpse.ui.forced.ForcedViewModel;
import glimpse.ui.gallery.GalleryController;
import glimpse.ui.gallery.GalleryViewModel;
import glimpse.ui.guess.GuessController;
import glimpse.ui.guess.GuessViewModel;
import glimpse.ui.header.HeaderController;
import glimpse.ui.lesson.LessonController;
import glimpse.ui.lesson.LessonViewModel;
import glimpse.ui.lesson.LessonsController;
import glimpse.ui.lesson.LessonsViewModel;
import glimpse.ui.lesson.MakerController;
import glimpse.ui.lesson.MakerViewModel;
import glimpse.ui.message.MessageController;
import glimpse.ui.metrics.MetricsViewModel;
import glimpse.ui.numbers.NumbersController;
import glimpse.ui.numbers.NumbersViewModel;
import glimpse.ui.palette.PaletteController;
import glimpse.ui.palette.PaletteViewModel;
import glimpse.ui.pane.PaneController;
import glimpse.ui.shell.Keys;
import glimpse.ui.shell.ShellController;
import glimpse.ui.shell.SideWidth;
import glimpse.ui.stage.StageController;
import glimpse.ui.stage.StageViewModel;
import glimpse.ui.states.NeighboursViewModel;
import glimpse.ui.states.StatesViewModel;
import glimpse.ui.timelapse.TimelapseController;
import glimpse.ui.timelapse.TimelapseViewModel;
import glimpse.ui.training.OrderController;
import glimpse.ui.training.TrainingController;
import glimpse.ui.training.TrainingViewModel;
import glimpse.ui.transport.TransportController;
import glimpse.ui.transport.TransportViewModel;
import glimpse.ui.workbench.Actions;
import glimpse.ui.workbench.Activity;
import glimpse.ui.workbench.Deeds;
import glimpse.ui.workbench.Exports;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.FileChoice;
import glimpse.ui.workbench.Insight;
import glimpse.ui.workbench.Library;
import glimpse.ui.workbench.Pane;
import glimpse.ui.workbench.PictureMenu;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Side;
import glimpse.ui.workbench.Subject;
import glimpse.ui.workbench.Workbench;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** Makes every part of the window and gives each what it needs: the only class that knows them all. */
public final class Assembly implements AutoCloseable {

    private final List<LatestTask> tasks = new ArrayList<>();
    private final Notices notices = new Notices();
    private final BooleanProperty palette = new SimpleBooleanProperty();
    private final Appearance appearance;
    private final Workbench workbench;
    private final Playhead playhead;
    private final StageViewModel stage;
    private final AlignmentViewModel alignment;
    private final BeamsViewModel beams;
    private final StatesViewModel states;
    private final NeighboursViewModel neighbours;
    private final GalleryViewModel stateGallery;
    private final GalleryViewModel metricsGallery;
    private final NumbersViewModel numbers;
    private final ForcedViewModel forced;
    private final TransportViewModel transport;
    private final TimelapseViewModel timelapse;
    private final GuessViewModel guess;
    private final LessonViewModel lesson;
    private final LessonsViewModel lessons;
    private final LiveTraining live;
    private final TrainingViewModel training;
    private final FileChoice files;
    private final MakerViewModel maker;
    private final SideWidth sideWidth = new SideWidth();
    private final PictureMenu menu;
    private final AboutViewModel about;
    private final Supplier<ComparedPanes> compared;
    private final Actions actions;
    private final Memory memory;
    private final Views views;

    /**
     * @param words the language to begin in, unless a person has chosen one before
     * @param files asks which files to open and where to save
     * @param settings what is remembered
     */
    public Assembly(Models models, Words words, FileChoice files, SettingsFile settings) {
        this.files = files;
        appearance = new Appearance(words);
        OpenModels engines = new OpenModels(models);
        Pane pane = new Pane(models, engines, task("decoding"), notices);
        Pane beside = new Pane(models, engines, task("decoding beside"), notices);
        workbench = new Workbench(new Library(models), pane, beside, task("opening"), notices);
        BooleanExpression single = workbench.comparison().openProperty().not();
        playhead = pane.playhead();
        Deeds deeds = new Deeds(pane, workbench.numbersProperty());
        stage = new StageViewModel(playhead, deeds, appearance, false);
        stage.picture().visibleProperty().bind(single);
        alignment = new AlignmentViewModel(
                playhead, deeds, appearance, insight(pane, Inquiry.GRADIENT), insight(pane, Inquiry.LEAVE_ONE_OUT));
        beams = new BeamsViewModel(playhead, appearance);
        states = new StatesViewModel(playhead, deeds, appearance);
        neighbours = new NeighboursViewModel(pane, workbench.corpora(), task("neighbours"), notices, appearance);
        stateGallery = new GalleryViewModel(List.of(
                new GalleryViewModel.Item(Subject.STATES, states.states(), states::choose),
                new GalleryViewModel.Item(Subject.CONTEXT, states.context(), states::choose),
                new GalleryViewModel.Item(Subject.ENCODER, states.encoder(), states::choose),
                new GalleryViewModel.Item(Subject.NEIGHBOURS, neighbours.picture(), neighbours::choose)));
        stateGallery.visibleProperty().bind(seen(Side.STATES));
        MetricsViewModel metrics = new MetricsViewModel(playhead, deeds, appearance, insight(pane, Inquiry.ABLATIONS));
        metricsGallery = new GalleryViewModel(List.of(
                new GalleryViewModel.Item(Subject.METRICS, metrics.measures(), metrics::choose),
                new GalleryViewModel.Item(Subject.ABLATION, metrics.ablation(), metrics::choose)));
        metricsGallery.visibleProperty().bind(seen(Side.METRICS));
        numbers = new NumbersViewModel(
                playhead,
                appearance,
                new Insight<>(now -> Inquiry.terms(now.step(), now.position()), pane, task("terms")),
                workbench.numbersProperty(),
                single);
        forced = new ForcedViewModel(playhead, insight(pane, Inquiry.FREE), single);
        alignment.picture().visibleProperty().bind(seen(Side.ALIGNMENT));
        beams.picture().visibleProperty().bind(seen(Side.BEAMS));
        transport = new TransportViewModel(
                workbench.tandem(),
                () -> workbench.comparison().activeProperty().get().pane().playhead());
        timelapse = new TimelapseViewModel(
                workbench.library(), workbench.draft(), single, task("moments"), notices, appearance);
        Exports exports = new Exports(playhead, pictures(), files, task("saving"), notices);
        menu = new PictureMenu(deeds, exports, appearance);
        about = new AboutViewModel(models, pane.authorProperty(), task("about"), notices);
        lesson = new LessonViewModel(workbench, models, engines, task("lesson"), notices, appearance);
        lessons = new LessonsViewModel(Lessons.besideProgram(), workbench, task("lessons"), notices);
        maker = new MakerViewModel(workbench, models, engines, files, task("making"), notices, appearance);
        guess = new GuessViewModel(playhead, appearance);
        live = new LiveTraining(task("training"), Toolkit.drawingThread());
        training = new TrainingViewModel(live, workbench::open, notices, appearance);
        compared = once(() -> new ComparedPanes(workbench, appearance, files, notices, this::task));
        actions = WindowActions.of(
                workbench,
                transport,
                () -> single.get() ? exports : compared.get().exports(),
                appearance,
                files,
                palette,
                about.openProperty(),
                lessons.openProperty(),
                training.openProperty(),
                lesson,
                maker,
                guess);
        memory = new Memory(settings, task("settings"), appearance, workbench, sideWidth);
        views = new Views(new Texts(appearance), controllers());
    }

    private Map<Subject, FigureModel> pictures() {
        Map<Subject, FigureModel> pictures = new EnumMap<>(Subject.class);
        pictures.put(Subject.STEP, stage.picture());
        pictures.put(Subject.ALIGNMENT, alignment.picture());
        pictures.put(Subject.BEAMS, beams.picture());
        pictures.put(Subject.NUMBERS, numbers.picture());
        for (GalleryViewModel gallery : List.of(stateGallery, metricsGallery)) {
            gallery.items().forEach(item -> pictures.put(item.subject(), item.picture()));
        }
        return pictures;
    }

    /** Nothing is drawn that nobody sees. */
    private BooleanExpression seen(Side side) {
        return workbench
                .sideProperty()
                .isEqualTo(side)
                .and(workbench.comparison().openProperty().not());
    }

    /** Makes something when it is first asked for. */
    private static <T> Supplier<T> once(Supplier<T> make) {
        List<T> made = new ArrayList<>();
        return () -> {
            if (made.isEmpty()) {
                made.add(make.get());
            }
            return made.get(0);
        };
    }

    private <T> Insight<T> insight(Pane pane, Inquiry<T> inquiry) {
        return new Insight<>(now -> inquiry, pane, task(inquiry.name()));
    }

    /** What a tab holds. */
    private Parent content(String tab) {
        return switch (tab) {
            case "states" -> views.load("gallery", gallery(stateGallery));
            case "metrics" -> views.load("gallery", gallery(metricsGallery));
            default -> views.load(tab);
        };
    }

    /** The pages over the window, by name, and whether each is open. */
    private Map<String, ObservableBooleanValue> pages() {
        return Map.of(
                "about", about.openProperty(),
                "lessons", lessons.openProperty(),
                "maker", maker.openProperty(),
                "training", training.openProperty());
    }

    private GalleryController gallery(GalleryViewModel model) {
        return new GalleryController(model, menu, appearance);
    }

    private LatestTask task(String name) {
        LatestTask task = new LatestTask(name, Toolkit.drawingThread());
        tasks.add(task);
        return task;
    }

    private Map<Class<?>, Supplier<?>> controllers() {
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
        controllers.put(
                ShellController.class,
                () -> new ShellController(
                        views, appearance, new Keys(actions), workbench, sideWidth, this::content, pages()));
        controllers.put(HeaderController.class, () -> new HeaderController(workbench, actions, appearance));
        controllers.put(
                DecodingController.class,
                () -> new DecodingController(workbench.draft().options(), playhead));
        controllers.put(StageController.class, () -> new StageController(stage, menu, appearance));
        controllers.put(AlignmentController.class, () -> new AlignmentController(alignment, menu, appearance));
        controllers.put(TransportController.class, () -> new TransportController(transport, appearance));
        controllers.put(
                PaletteController.class,
                () -> new PaletteController(new PaletteViewModel(actions, appearance, palette), appearance));
        controllers.put(BeamsController.class, () -> new BeamsController(beams, menu, playhead, appearance));
        controllers.put(GalleryController.class, () -> gallery(stateGallery));
        controllers.put(NumbersController.class, () -> new NumbersController(numbers, menu, notices, appearance));
        controllers.put(
                EditsController.class, () -> new EditsController(new EditsViewModel(playhead), playhead, appearance));
        controllers.put(ForcedController.class, () -> new ForcedController(forced, playhead, appearance));
        controllers.put(LessonController.class, () -> new LessonController(lesson, workbench, appearance));
        controllers.put(LessonsController.class, () -> new LessonsController(lessons, appearance));
        controllers.put(TrainingController.class, () -> new TrainingController(training, views, appearance));
        controllers.put(OrderController.class, () -> new OrderController(training, files, appearance));
        controllers.put(MakerController.class, () -> new MakerController(maker, appearance));
        controllers.put(GuessController.class, () -> new GuessController(guess, playhead, appearance));
        controllers.put(TimelapseController.class, () -> new TimelapseController(timelapse, appearance));
        controllers.put(
                ChooserController.class, () -> new ChooserController(new ChooserViewModel(workbench), appearance));
        controllers.put(AboutController.class, () -> new AboutController(about, appearance));
        controllers.put(CompareController.class, () -> compared.get().compare(views));
        controllers.put(PaneController.class, () -> compared.get().pane(views));
        controllers.put(MessageController.class, () -> new MessageController(notices, appearance));
        return controllers;
    }

    public Appearance appearance() {
        return appearance;
    }

    Views views() {
        return views;
    }

    /** What is being loaded or decoded. */
    ObservableValue<Activity> activityProperty() {
        return workbench.activityProperty();
    }

    public Playhead playhead() {
        return playhead;
    }

    Workbench workbench() {
        return workbench;
    }

    TrainingViewModel training() {
        return training;
    }

    /** Loads the engine of the first model; once the window is there. */
    void warm() {
        workbench.draft().warm();
    }

    /** The whole window's content, opened on the first model. */
    public Parent open() {
        memory.recall(notices);
        Parent root = views.load("shell");
        workbench.open();
        return root;
    }

    /** Keeps the settings and stops what is still being computed. */
    @Override
    public void close() {
        memory.keep();
        lesson.close();
        live.close();
        tasks.forEach(LatestTask::close);
    }
}
