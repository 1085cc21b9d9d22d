/**
 * How good models are by the length of what they read, a line a model.
 *
 * <p>A line breaks where a length has no pairs, and a point of few pairs is hollow: the picture claims nothing that nobody
 * measured.
 */
package glimpse.figure.curve;
