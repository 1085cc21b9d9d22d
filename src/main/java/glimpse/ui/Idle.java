package glimpse.ui;

import glimpse.ui.common.Toolkit;
import glimpse.ui.workbench.Activity;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Waits on the drawing thread until nothing is loaded or decoded any more. */
final class Idle {

    private Idle() {}

    /** Runs something once all answers are there; one may lead to the next question. */
    static void then(ObservableValue<Activity> activity, Runnable work) {
        if (activity.getValue() == Activity.IDLE) {
            Toolkit.later(() -> {
                if (activity.getValue() == Activity.IDLE) {
                    work.run();
                } else {
                    then(activity, work);
                }
            });
            return;
        }
        activity.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Activity> property, Activity before, Activity now) {
                if (now == Activity.IDLE) {
                    activity.removeListener(this);
                    then(activity, work);
                }
            }
        });
    }
}
