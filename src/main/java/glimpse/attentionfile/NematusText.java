package glimpse.attentionfile;

import glimpse.trace.Node;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Nematus' form: a line with output, score, source and both lengths, then a row of weights an output token. */
final class NematusText {

    private NematusText() {}

    static void write(List<Sentence> sentences, Writer out) throws IOException {
        for (Sentence sentence : sentences) {
            List<Node> path = sentence.weighed();
            double score = sentence.score();
            String head = String.join(
                    " ||| ",
                    sentence.id(),
                    Tokens.line(path.stream().map(Node::token).toList()),
                    Double.isNaN(score) ? "nan" : Double.toString(score),
                    Tokens.line(sentence.source()),
                    sentence.source().size() + " " + path.size());
            out.write(head + "\n");
            for (Node node : path) {
                out.write(row(node.computed().weights()) + "\n");
            }
            out.write("\n");
        }
    }

    private static String row(float[] weights) {
        StringBuilder row = new StringBuilder();
        for (float weight : weights) {
            row.append(row.isEmpty() ? "" : " ").append(weight);
        }
        return row.toString();
    }
}
