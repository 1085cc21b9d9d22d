/** A forced output and the free one beside it. */
package glimpse.ui.forced;
