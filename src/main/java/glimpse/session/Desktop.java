package glimpse.session;

import glimpse.session.attention.Opening;
import glimpse.session.bench.WindowTimes;
import glimpse.session.model.Models;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.Optional;

/** The window, as the command line sees it: it may not be there. */
public interface Desktop {

    /**
     * Opens the window and returns when it is closed.
     *
     * @param first what to show instead of the first model's example
     * @return why no window can be opened here; empty after one was open
     */
    Optional<InputException> open(Models models, Optional<Opening> first, Words words);

    /**
     * Opens the window, measures it and closes it.
     *
     * @param times takes what is measured
     * @return why no window can be opened here; empty when it is measured
     */
    Optional<InputException> measure(Models models, WindowTimes times);

    /**
     * Saves pictures of the running window.
     *
     * @return why no window can be opened here; empty when the pictures are there
     */
    Optional<InputException> screenshots(Models models, Path folder);
}
