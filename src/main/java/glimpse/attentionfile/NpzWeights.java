package glimpse.attentionfile;

import glimpse.numpy.NumpyArray;
import glimpse.numpy.NumpyFile;
import glimpse.trace.Node;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Arrays {@code weights} ({@code [T, S]}), {@code source} and {@code target}; of several sentences {@code weights_0} and so on. */
final class NpzWeights {

    private NpzWeights() {}

    static void write(List<Sentence> sentences, OutputStream out) throws IOException {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        for (int k = 0; k < sentences.size(); k++) {
            List<Node> path = sentences.get(k).weighed();
            List<String> source = sentences.get(k).source();
            float[] weights = new float[path.size() * source.size()];
            for (int t = 0; t < path.size(); t++) {
                System.arraycopy(path.get(t).computed().weights(), 0, weights, t * source.size(), source.size());
            }
            String number = sentences.size() == 1 ? "" : "_" + k;
            arrays.put("weights" + number, NumpyArray.of(weights, path.size(), source.size()));
            arrays.put("source" + number, NumpyArray.of(source));
            arrays.put(
                    "target" + number,
                    NumpyArray.of(path.stream().map(Node::token).toList()));
        }
        NumpyFile.write(out, arrays);
    }
}
