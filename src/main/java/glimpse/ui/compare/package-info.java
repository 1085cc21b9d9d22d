/** Two panes side by side, and what their heat maps differ in. */
package glimpse.ui.compare;
