package glimpse.figure.alignment;

import glimpse.explain.AlignedWords;
import glimpse.explain.AlignmentError.Reference;
import glimpse.explain.GoldScores;

/**
 * Links by hand, and how near the weights come to them.
 *
 * @param words of which tokens they are made
 * @param links between words
 * @param scores of the weights that are shown, beside the diagonal and equal weights
 */
public record GoldLinks(AlignedWords words, Reference links, GoldScores scores) {}
