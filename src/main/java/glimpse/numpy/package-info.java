/**
 * Files of NumPy: one array ({@code .npy}) or several with names ({@code .npz}, a zip of the former).
 *
 * <p>Whoever reads foreign files may use this room; it knows neither models nor alignments. It is strict on purpose: an
 * array of Python objects would have to be unpickled, which can run code, and is refused; a header is matched as a whole and
 * never evaluated; sizes that a file claims are held against the bytes that are there before anything is made for them.
 */
package glimpse.numpy;
