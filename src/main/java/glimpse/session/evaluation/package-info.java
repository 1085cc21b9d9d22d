/**
 * What a model is worth on a corpus: measures by length, gold alignments, pairs that stand out. Numbers of lines are
 * those of the file, so that a person can find them there.
 */
package glimpse.session.evaluation;
