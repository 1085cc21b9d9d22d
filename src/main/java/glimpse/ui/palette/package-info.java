/** Everything that can be done, to be searched: the list of keys and the search for an action are one. */
package glimpse.ui.palette;
