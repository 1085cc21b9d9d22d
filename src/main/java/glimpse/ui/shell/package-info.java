/** The frame that holds the features, and the keys that work everywhere in it. */
package glimpse.ui.shell;
