/** The search as a tree, and its outputs side by side. */
package glimpse.ui.beams;
