package glimpse.attentionfile;

import glimpse.files.CsvCell;
import glimpse.trace.Node;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A line a weight, with its sentence, its words and their positions, from 1. */
final class CsvText {

    private static final String HEAD = "sentence,step,target,position,source,weight\n";

    private CsvText() {}

    static void write(List<Sentence> sentences, Writer out) throws IOException {
        out.write(HEAD);
        for (Sentence sentence : sentences) {
            List<String> source = sentence.source();
            for (Node node : sentence.weighed()) {
                float[] weights = node.computed().weights();
                for (int i = 0; i < weights.length; i++) {
                    out.write(String.join(
                            ",",
                            CsvCell.of(sentence.id()),
                            Integer.toString(node.step()),
                            CsvCell.of(node.token()),
                            Integer.toString(i + 1),
                            CsvCell.of(source.get(i)),
                            weights[i] + "\n"));
                }
            }
        }
    }
}
