/**
 * The numbers of one cell: how e_{t,i} becomes α_{t,i}, what the word at i gives to c_t, and what is written then.
 *
 * <p>Every printed value is computed from the printed ones above it. Where so few digits would lead to another weight than
 * the trace's own, more are printed: see {@link glimpse.figure.numbers.Digits}.
 */
package glimpse.figure.numbers;
