/** The one sentence that the window has to say. */
package glimpse.ui.message;
