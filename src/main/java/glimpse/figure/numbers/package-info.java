/**
 * How the numbers of one step and one source word follow from one another. Whoever computes a printed value again from the
 * printed ones above it gets its last digit: where that takes more digits, more are printed.
 */
package glimpse.figure.numbers;
