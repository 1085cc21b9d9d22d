/**
 * Attention that other programs wrote, as something to open: a file, the sentence and the weights that are looked at, and
 * what a reader has to be told of how it was read.
 */
package glimpse.session.attention;
