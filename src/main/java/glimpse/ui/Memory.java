package glimpse.ui;

import glimpse.draw.WeightMap;
import glimpse.session.Settings;
import glimpse.session.SettingsFile;
import glimpse.session.job.LatestTask;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Notices;
import glimpse.ui.shell.SideWidth;
import glimpse.ui.workbench.Side;
import glimpse.ui.workbench.Workbench;
import glimpse.words.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;

/** Remembers from one window to the next how it looked and what was opened. */
final class Memory {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";

    private final SettingsFile file;
    private final LatestTask task;
    private final Appearance appearance;
    private final Workbench workbench;
    private final SideWidth sideWidth;
    private String language = "";

    /** @param task whose publisher is the thread that draws */
    Memory(SettingsFile file, LatestTask task, Appearance appearance, Workbench workbench, SideWidth sideWidth) {
        this.file = file;
        this.task = task;
        this.appearance = appearance;
        this.workbench = workbench;
        this.sideWidth = sideWidth;
    }

    /** Makes the window as it was, and keeps what is changed from now on. */
    void recall(Notices notices) {
        Settings kept = file.read(notices::fault);
        language = kept.language();
        if (!language.isEmpty()) {
            appearance.wordsProperty().set(language.equals(CHINESE) ? Words.CHINESE : Words.ENGLISH);
        }
        appearance.darkProperty().set(kept.dark());
        appearance.recallTextSize(kept.textSize());
        WeightMap.ALL.stream()
                .filter(map -> map.name().equals(kept.map()))
                .findFirst()
                .ifPresent(appearance.mapProperty()::set);
        sideWidth.dividerProperty().set(kept.divider());
        workbench.numbersProperty().set(kept.numbersOpen());
        Arrays.stream(Side.values())
                .filter(side -> side.name().equals(kept.tab()))
                .findFirst()
                .ifPresent(workbench.sideProperty()::set);
        workbench
                .library()
                .recent()
                .setAll(kept.recent().stream().flatMap(Memory::path).toList());
        appearance.wordsProperty().addListener((property, before, now) -> {
            language = now == Words.CHINESE ? CHINESE : ENGLISH;
        });
        List<Observable> changing = List.of(
                appearance.wordsProperty(),
                appearance.darkProperty(),
                appearance.textSizeProperty(),
                appearance.mapProperty(),
                sideWidth.dividerProperty(),
                workbench.numbersProperty(),
                workbench.sideProperty(),
                workbench.library().recent());
        changing.forEach(one -> one.addListener(changed -> keepSoon()));
    }

    /** None for what cannot be the name of a file here. */
    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    private void keepSoon() {
        Settings now = settings();
        task.submit(
                SOON,
                cancelled -> {
                    file.write(now);
                    return now;
                },
                written -> {},
                fault -> {});
    }

    /** Keeps what is set, now. */
    void keep() {
        file.write(settings());
    }

    private Settings settings() {
        return new Settings(
                language,
                appearance.darkProperty().get(),
                appearance.chosenTextSize(),
                appearance.mapProperty().get().name(),
                sideWidth.dividerProperty().get(),
                workbench.numbersProperty().get(),
                workbench.sideProperty().get().name(),
                workbench.library().recent().stream().map(Path::toString).toList());
    }
}
