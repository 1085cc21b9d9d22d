/**
 * Pictures of a training: what its numbers were over the steps. Steps stand on a logarithmic axis, because a network
 * changes most at the beginning.
 */
package glimpse.figure.training;
