package glimpse.modelfile.layout;

import glimpse.model.Cell;

/**
 * What recurrent layers are.
 *
 * @param layers how many there are
 * @param both whether each runs in both directions
 * @param size H of each direction
 * @param bias whether they have biases
 */
record Layers(Cell cell, int layers, boolean both, int size, boolean bias) {}
