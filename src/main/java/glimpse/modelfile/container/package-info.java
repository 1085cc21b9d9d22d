/**
 * Checkpoints that other programs wrote, as plain values: safetensors, PyTorch (zip, the form before 1.6, pickles),
 * NumPy's and those of TensorFlow.js. What the values mean is no matter of this package; that is
 * {@code glimpse.modelfile.layout}.
 *
 * <p>A pickle is data here, never code. The interpreter in {@code PickleMachine} knows no class and calls nothing: it
 * gives a graph of lists, dictionaries and <em>names that would be called</em>. Only names that are known are made
 * something of afterwards; every other one is refused, by its name. It is our own because the library for pickles keeps
 * its constructors in a static registry, sets attributes by reflection, forgets the order of dictionaries, makes room for
 * what a file claims before it looks whether the file is that long, and hashes containers that may hold themselves.
 *
 * <p>Nothing is believed before it is checked: no allocation follows a claimed size, nothing recurses with the depth of a
 * file, and a graph that would unfold beyond all bounds is refused before anyone walks through it. Numbers stay in the file
 * until they are asked for, so that describing a file of many gigabytes takes its header alone. They are then read in windows
 * of a megabyte and not mapped into memory, which is as fast: a mapping lasts until the collector finds it, and until then its
 * pages count beside the numbers (twice the weights, measured), and Windows lets nobody replace the file.
 */
package glimpse.modelfile.container;
