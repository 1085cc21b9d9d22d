/** What a person has changed in the output that is shown, and the ways back. */
package glimpse.ui.edits;
