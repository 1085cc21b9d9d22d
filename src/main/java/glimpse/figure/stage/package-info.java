/**
 * One decoder step, the stage: what belongs to a source position stands in its column, what the decoder does with it below.
 *
 * <p>The parts share {@code Stage} and paint into its drawing, the later over the earlier; heights come
 * from {@code Levels}, columns from {@code Columns}, so that no part measures another.
 */
package glimpse.figure.stage;
