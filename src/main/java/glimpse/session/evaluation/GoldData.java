package glimpse.session.evaluation;

import glimpse.explain.AlignmentScores;
import glimpse.explain.GoldScores;
import java.util.LinkedHashMap;
import java.util.Map;

/** How near attention comes to people's alignments, as it stands in a file. */
final class GoldData {

    private GoldData() {}

    static Map<String, Object> of(GoldScores scores) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("pairs", scores.pairs());
        data.put("attention", of(scores.attention()));
        data.put("uniform", of(scores.uniform()));
        data.put("diagonal", of(scores.diagonal()));
        return data;
    }

    private static Map<String, Object> of(AlignmentScores scores) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("aer", scores.errorRate());
        data.put("precision", scores.precision());
        data.put("recall", scores.recall());
        data.put("saer", scores.softErrorRate());
        return data;
    }
}
