/** Where in the output one stands, and how one moves there. */
package glimpse.ui.transport;
