/**
 * The network, defined once: its specification, parameters, cells, encoder, attention scores, decoder and readout.
 * Stepping, training and saliency run the same code, on a tape that records or on one that does not.
 *
 * <p>Matrices are {@code [out, in]} as in PyTorch, applied to rows: y = x Wᵀ + b. Everything that belongs to source
 * positions is time-major: position i of source s is row {@code i · S + s}. Decoder rows belong to sources in equal
 * shares, so that a beam of one sentence and a batch of many run the same step.
 *
 * <p>The redundant second bias of a recurrent layer is kept because every checkpoint that people have contains it.
 */
package glimpse.model;
