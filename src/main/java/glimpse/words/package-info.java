/**
 * Every text a person sees, in English and 简体中文, and the fault that carries one sentence about bad input.
 *
 * <p>Texts stand in resource bundles, one pair of files a room: the part of a key before the first dot names the file
 * ({@code figure.scores} is in {@code figure.properties} and {@code figure_zh.properties}). Any room may use this one,
 * and it uses none. Texts are {@link java.text.MessageFormat} patterns: an apostrophe is written twice.
 *
 * <p>{@link glimpse.words.Exempt} stands here for the same reason: every room may need it.
 */
package glimpse.words;
