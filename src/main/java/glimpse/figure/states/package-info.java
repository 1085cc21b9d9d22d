/**
 * The vectors of a model as pictures: its states in the plane, its contexts and what they are made of, all encoder states
 * at once, and the places of a corpus whose states are near.
 *
 * <p>Both directions of a plane have one scale, so that distances in the picture are distances of the projection.
 */
package glimpse.figure.states;
