package glimpse.ui;

import glimpse.session.bench.ResidentSet;
import glimpse.session.bench.WindowTimes;
import glimpse.session.model.ModelEntry;
import java.util.ArrayList;
import java.util.List;

/** Opens all bundled models in turn, some rounds, and takes down what the process has in memory after each. */
final class ModelRounds {

    private static final int ROUNDS = 8;

    private final Assembly assembly;
    private final WindowTimes times;
    private final Runnable next;
    private final List<ModelEntry> models;
    private final List<Double> megabytes = new ArrayList<>();

    /** @param next what is done after the last round */
    ModelRounds(Assembly assembly, WindowTimes times, Runnable next) {
        this.assembly = assembly;
        this.times = times;
        this.next = next;
        this.models = assembly.workbench().library().groups().stream()
                .flatMap(group -> group.entries().stream())
                .toList();
    }

    void run() {
        open(0);
    }

    private void open(int opened) {
        if (opened > 0 && opened % models.size() == 0) {
            // what is garbage says nothing of what is kept
            System.gc();
            ResidentSet.megabytes().ifPresent(megabytes::add);
        }
        if (opened == ROUNDS * models.size()) {
            times.rounds(megabytes);
            next.run();
            return;
        }
        assembly.workbench().draft().entryProperty().set(models.get(opened % models.size()));
        Idle.then(assembly.activityProperty(), () -> open(opened + 1));
    }
}
