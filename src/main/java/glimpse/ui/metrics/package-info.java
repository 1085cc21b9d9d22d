/** What the weights measure, what is unusual in them, and whether they matter. */
package glimpse.ui.metrics;
