/** From text to word numbers and back: tokenizers, merges of pieces and vocabularies. */
package glimpse.text;
