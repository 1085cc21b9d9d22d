package glimpse.ui;

import glimpse.session.bench.FigureCosts;
import glimpse.session.bench.ProcessorTime;
import glimpse.session.bench.WindowTimes;
import glimpse.ui.workbench.Activity;
import glimpse.ui.workbench.DecodingOptions;
import glimpse.ui.workbench.Draft;
import javafx.animation.AnimationTimer;

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
    private double longest;
    private double busiest;

    /** @param next what is done at the end */
    DecodingFrames(Assembly assembly, WindowTimes times, Runnable next) {
        this.assembly = assembly;
        this.times = times;
        this.next = next;
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
            times.decodingFrames(FigureCosts.BEAM, longest, busiest);
            next.run();
            return;
        }
        AnimationTimer frames = frames(done >= WARM);
        frames.start();
        assembly.workbench().draft().run();
        Idle.then(assembly.activityProperty(), () -> {
            frames.stop();
            search(done + 1);
        });
    }

    private AnimationTimer frames(boolean counted) {
        return new AnimationTimer() {
            private long last;
            private double worked;
            private int step;

            @Override
            public void handle(long ignored) {
                long now = System.nanoTime();
                double working = ProcessorTime.milliseconds();
                if (counted && last > 0 && assembly.activityProperty().getValue() != Activity.IDLE) {
                    longest = Math.max(longest, (now - last) / 1e6);
                    busiest = Math.max(busiest, working - worked);
                }
                last = now;
                worked = working;
                assembly.playhead().move(showing -> showing.at(1 + step++ % showing.length()));
            }
        };
    }
}
