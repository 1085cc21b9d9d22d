/** A tab with some pictures, of which one is seen at a time. */
package glimpse.ui.gallery;
