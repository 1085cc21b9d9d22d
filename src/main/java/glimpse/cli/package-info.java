/** The command line: thin commands over the use cases of {@code session}. The only room that writes to standard streams. */
package glimpse.cli;
