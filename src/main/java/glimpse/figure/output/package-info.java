/**
 * An output as a strip: each word with its probability. The natural logarithm of the whole output's probability stands
 * beside it, as everywhere in the program.
 */
package glimpse.figure.output;
