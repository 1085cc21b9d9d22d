/** Which sentence and which matrix of a file of attention is shown. */
package glimpse.ui.chooser;
