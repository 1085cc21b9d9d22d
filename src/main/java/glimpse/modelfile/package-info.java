/**
 * Models on disk. The native form is a folder:
 *
 * <pre>{@code
 * model.json            name, specification, tokenizers, where it comes from
 * weights.safetensors   the parameters by name, in half, single or double precision
 * source.vocabulary     one word a line, line number (from 0) = id
 * target.vocabulary
 * source.bpe            the merges of a side whose tokenizer is bpe, one a line, in order
 * target.bpe
 * examples.txt          example sentences, one a line
 * opening.trace.json    the trace of the first example, shown until the engine is loaded
 * import.json           how it was read, where it comes from another program
 * }</pre>
 *
 * <p>Whatever is read is checked before it is believed: a fault says which file, what is wrong and what would be right.
 */
package glimpse.modelfile;
