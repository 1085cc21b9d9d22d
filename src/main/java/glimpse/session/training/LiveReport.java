package glimpse.session.training;

import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.Optional;

/**
 * How a training goes that somebody watches.
 *
 * @param epoch from 1, of {@code epochs}
 * @param share how much of all epochs is done, 0…1
 * @param tokensPerSecond target tokens
 * @param secondsLeft for all epochs
 * @param own how the network reads the person's sentence; empty before it has
 * @param unread why it cannot
 */
public record LiveReport(
        int epoch,
        int epochs,
        double share,
        double tokensPerSecond,
        double secondsLeft,
        History history,
        Optional<Trace> own,
        Optional<InputException> unread) {}
