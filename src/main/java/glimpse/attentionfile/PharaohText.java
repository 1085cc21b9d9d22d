package glimpse.attentionfile;

import glimpse.trace.Node;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Links of words, source first, counted from 0 without marks such as {@code </s>}, which texts do not have. */
final class PharaohText {

    private PharaohText() {}

    /** @param threshold the least weight of a link; empty for the largest of each row, and all that equal it */
    static void write(List<Sentence> sentences, OptionalDouble threshold, Writer out) throws IOException {
        for (Sentence sentence : sentences) {
            List<Node> path = sentence.weighed();
            int[] sources = Tokens.places(sentence.source());
            int[] targets = Tokens.places(path.stream().map(Node::token).toList());
            List<String> links = new ArrayList<>();
            for (int t = 0; t < targets.length; t++) {
                float[] weights = path.get(t).computed().weights();
                double least = threshold.orElse(most(weights));
                for (int i = 0; i < sources.length; i++) {
                    if (targets[t] >= 0 && sources[i] >= 0 && weights[i] > 0 && weights[i] >= least) {
                        links.add(sources[i] + "-" + targets[t]);
                    }
                }
            }
            out.write(String.join(" ", links) + "\n");
        }
    }

    private static float most(float[] weights) {
        float most = 0;
        for (float weight : weights) {
            most = Math.max(most, weight);
        }
        return most;
    }
}
