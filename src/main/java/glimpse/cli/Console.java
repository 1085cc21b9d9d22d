package glimpse.cli;

import glimpse.words.Words;
import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param interactive whether a person watches, so that a line may be written over
 */
public record Console(PrintStream out, PrintStream err, Words words, boolean interactive) {}
