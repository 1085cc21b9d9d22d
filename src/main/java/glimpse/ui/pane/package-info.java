/** One of the panes that are compared: its question in a bar, its picture, and its output as a strip. */
package glimpse.ui.pane;
