/**
 * A guess of a row of weights as bars that a person draws. The picture takes what was guessed and, once it may be seen,
 * what it was; it never computes a score.
 */
package glimpse.figure.guess;
