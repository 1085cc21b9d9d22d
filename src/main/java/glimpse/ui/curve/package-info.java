/** The bottleneck curve: evaluated models by the length of what they read. */
package glimpse.ui.curve;
