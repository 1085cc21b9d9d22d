package glimpse.ui.common;

import glimpse.words.InputException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The notice that is shown now, if any: a newer one takes the place of the older. */
public final class Notices {

    private static final Logger LOG = Logger.getLogger(Notices.class.getName());

    private final ReadOnlyObjectWrapper<Optional<Notice>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<Notice>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public void show(Notice notice) {
        current.set(Optional.of(notice));
    }

    /** Says what went wrong; what nobody foresaw is logged as well. */
    public void fault(RuntimeException fault) {
        if (fault instanceof InputException input) {
            show(new Notice(Notice.Kind.FAULT, input::sentence));
        } else {
            LOG.log(Level.SEVERE, "unforeseen", fault);
            show(Notice.of(Notice.Kind.FAULT, "ui.unforeseen", fault.toString()));
        }
    }

    public void clear() {
        current.set(Optional.empty());
    }
}
