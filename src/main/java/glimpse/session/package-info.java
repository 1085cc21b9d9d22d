/**
 * The use cases that the window and the command line share: finding and opening models, decoding, training, exporting.
 * Knows no toolkit; long work is told whether it is cancelled and says how far it is.
 */
package glimpse.session;
