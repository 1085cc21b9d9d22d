/**
 * Attention and alignments that others have made, as files, in and out.
 *
 * <p>This room knows how files look and nothing of what their numbers are worth. Attention becomes traces without states: a
 * form's reader gives what the file has ({@code RawPair}), {@code Fitting} finds out which side is the source by the number
 * of tokens, and says what it had to take for granted ({@code Remark}). The form is told by content, never by the name of a
 * file, for these have no custom. Numbers are kept as the file has them, also where rows do not sum to 1: they are reported,
 * not mended. Readers make nothing for a size that a file merely claims.
 *
 * <p>Gold word alignments are handed on as plain links, in one order (source, target) and from one base (0), however a file
 * writes them. Two files of the same name can differ in both, and nothing in them says so; their reader therefore guesses
 * neither order nor base but is told.
 */
package glimpse.attentionfile;
