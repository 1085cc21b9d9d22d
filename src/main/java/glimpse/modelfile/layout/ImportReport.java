package glimpse.modelfile.layout;

import java.util.List;

/**
 * How a foreign checkpoint was read.
 *
 * @param format {@link #FORMAT}
 * @param files by name
 * @param layout what it was recognised as, by its name
 * @param title the layout for a reader
 * @param recognisedBy the names of arrays that tell this layout from all others
 * @param sizes of the model
 * @param equations what the model computes now, line by line; the order in which vectors are laid side by side is theirs
 * @param assumptions what the files do not say
 * @param leftOver arrays that nothing was made of, each with its shape
 */
public record ImportReport(
        String format,
        List<String> files,
        String layout,
        String title,
        List<String> recognisedBy,
        Sizes sizes,
        List<String> equations,
        List<Note> assumptions,
        List<String> leftOver) {

    public static final String FORMAT = "glimpse-import/1";

    public ImportReport {
        files = List.copyOf(files);
        recognisedBy = List.copyOf(recognisedBy);
        equations = List.copyOf(equations);
        assumptions = List.copyOf(assumptions);
        leftOver = List.copyOf(leftOver);
    }

    /**
     * How large the model is.
     *
     * @param sourceWords of its vocabulary
     * @param numbers all that were learnt
     */
    public record Sizes(
            int sourceWords,
            int targetWords,
            int sourceEmbedding,
            int targetEmbedding,
            int encoderLayers,
            int encoderSize,
            int decoderLayers,
            int decoderSize,
            long numbers) {}
}
