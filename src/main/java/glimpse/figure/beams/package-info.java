/** The search as a tree: what was kept at every step by rank, what was thrown away, and the branches of edits. */
package glimpse.figure.beams;
