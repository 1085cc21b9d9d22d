package glimpse.ui;

import glimpse.session.bench.FigureCosts;
import glimpse.session.bench.WindowTimes;
import glimpse.ui.workbench.DecodingOptions;
import glimpse.ui.workbench.Draft;

/**
 * Searches with many beams while someone steps through the output of the search before, in the tree, and takes down the
 * longest time between two frames. On a machine that is busy with other things a frame waits for them: what the drawing
 * thread itself worked for it tells whose time that was.
 */
final class DecodingFrames {

    private static final int WARM = 3;
    private static final int SEARCHES = 8;
    private static final String SENTENCE =
            "The old man who lives next door told me that he had never seen such a garden in his whole life,"
                    + " and that he would like to come back with his wife and their children next summer.";

    private final Assembly assembly;
    private final WindowTimes times;
    private final Runnable next;
    private final Frames frames;
    private int step;

    /** @param next what is done at the end */
    DecodingFrames(Assembly assembly, WindowTimes times, Runnable next) {
        this.assembly = assembly;
        this.times = times;
        this.next = next;
        this.frames = new Frames(() -> assembly.playhead().move(showing -> showing.at(1 + step++ % showing.length())));
    }

    void run() {
        Draft draft = assembly.workbench().draft();
        draft.entryProperty().set(assembly.workbench().library().first().orElseThrow());
        draft.sourceProperty().set(SENTENCE);
        draft.options().beamSizeProperty().set(FigureCosts.BEAM);
        draft.options().modeProperty().set(DecodingOptions.Mode.BEAM);
        draft.run();
        Idle.then(assembly.activityProperty(), () -> search(0));
    }

    private void search(int done) {
        if (done == WARM + SEARCHES) {
            times.frames("beam_" + FigureCosts.BEAM, frames.longest(), frames.busiest());
            next.run();
            return;
        }
        frames.start(done >= WARM);
        assembly.workbench().draft().run();
        Idle.then(assembly.activityProperty(), () -> {
            frames.stop();
            search(done + 1);
        });
    }
}
