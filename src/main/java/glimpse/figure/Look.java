package glimpse.figure;

import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.words.Words;

/**
 * How every figure of a window looks.
 *
 * @param map the colours of weights
 * @param words the language
 * @param width available to the figure, in pixels
 * @param height available to the figure, in pixels
 */
public record Look(Theme theme, WeightMap map, Words words, double width, double height) {

    public Look sized(double newWidth, double newHeight) {
        return new Look(theme, map, words, newWidth, newHeight);
    }
}
