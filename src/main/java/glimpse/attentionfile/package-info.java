/**
 * Alignments that others have made, as files: here, gold word alignments.
 *
 * <p>This room knows how files look and nothing of what their numbers are worth: it hands on plain links, in one order
 * (source, target) and from one base (0), however a file writes them. Two files of the same name can differ in both, and
 * nothing in them says so; the reader therefore guesses neither order nor base but is told.
 */
package glimpse.attentionfile;
