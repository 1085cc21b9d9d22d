/** What the weights of an output measure, what is unusual in them, and whether they matter. */
package glimpse.figure.metrics;
