/** How the output is looked for: the fields of the way that is chosen. */
package glimpse.ui.decoding;
