/** The weights of all steps as small multiples: for paper, where nobody steps. */
package glimpse.figure.strip;
