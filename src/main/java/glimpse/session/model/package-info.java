/**
 * Models at hand: where they lie, how a list shows them, which are in memory, and what only a loaded one can say of an
 * output. An {@code OpenModel} owns native memory; whoever opens one closes it, the window through {@code OpenModels},
 * which keeps three.
 */
package glimpse.session.model;
