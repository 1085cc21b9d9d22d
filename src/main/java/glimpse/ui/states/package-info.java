/** What is in the vectors: where states lie, what contexts are made of, and where else such states stand. */
package glimpse.ui.states;
