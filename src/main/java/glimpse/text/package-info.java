/** From text to word numbers and back: tokenizers and vocabularies. */
package glimpse.text;
