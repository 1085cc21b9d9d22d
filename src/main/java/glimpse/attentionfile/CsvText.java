package glimpse.attentionfile;

import glimpse.trace.Node;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A line a weight, with its sentence, its words and their positions, from 1; quoted as RFC 4180 says. */
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
                            quoted(sentence.id()),
                            Integer.toString(node.step()),
                            quoted(node.token()),
                            Integer.toString(i + 1),
                            quoted(source.get(i)),
                            weights[i] + "\n"));
                }
            }
        }
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
