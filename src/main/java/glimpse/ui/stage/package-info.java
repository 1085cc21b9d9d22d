/** The decoder step. */
package glimpse.ui.stage;
