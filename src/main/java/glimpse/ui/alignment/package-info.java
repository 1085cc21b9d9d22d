/** The weights of every step. */
package glimpse.ui.alignment;
