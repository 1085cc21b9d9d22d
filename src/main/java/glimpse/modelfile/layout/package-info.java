/**
 * Checkpoints of other programs as models of ours. A {@link glimpse.modelfile.layout.Layout} is a profile: names of
 * arrays, and switches of the specification. What a framework computes otherwise than we do is first sought as another
 * arrangement of its weights (a gate order, a product of two layers, an extra row); only what none can express becomes a
 * switch of the network. Nothing outside a profile asks which layout it has before it.
 *
 * <p>Nothing is guessed in silence: what the arrays do not tell is asked for ({@code --set}) or stands in the report.
 *
 * <p>A {@link glimpse.modelfile.layout.Matrix} is computed when it is asked for: one at a time lies in memory beside the
 * network.
 */
package glimpse.modelfile.layout;
