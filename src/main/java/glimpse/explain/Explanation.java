package glimpse.explain;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What a trace's file can say of its best output sentence, as plain data; {@link glimpse.trace} gives the form. */
public enum Explanation {
    SALIENCY {
        @Override
        Map<String, Object> of(Subject subject, BooleanSupplier cancelled) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("gradientInput", Saliency.of(subject, cancelled));
            data.put("leaveOneOut", LeaveOneOut.of(subject, cancelled));
            return data;
        }
    },
    ABLATION {
        @Override
        Map<String, Object> of(Subject subject, BooleanSupplier cancelled) {
            List<Object> steps = new ArrayList<>();
            for (Ablation ablation : Ablation.of(subject, SEED, cancelled)) {
                steps.add(ablation(ablation));
            }
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("seed", SEED);
            data.put("steps", steps);
            return data;
        }
    },
    METRICS {
        @Override
        Map<String, Object> of(Subject subject, BooleanSupplier cancelled) {
            SoftAlignment alignment = SoftAlignment.of(subject.trace(), subject.leaf());
            Map<String, Object> data = measures(Measures.of(alignment));
            data.put("provenance", provenance(subject));
            return data;
        }
    };

    /** Of the permutations, so that a file can be made again. */
    private static final long SEED = 1;

    abstract Map<String, Object> of(Subject subject, BooleanSupplier cancelled);

    /**
     * The wanted explanations by name.
     *
     * @param cancelled asked before every decoder step
     * @throws glimpse.words.InputException if weights are to be explained and the model has none
     */
    public static Map<String, Object> all(Set<Explanation> wanted, Subject subject, BooleanSupplier cancelled) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Explanation explanation : wanted) {
            data.put(explanation.name().toLowerCase(Locale.ROOT), explanation.of(subject, cancelled));
        }
        return data;
    }

    private static Map<String, Object> ablation(Ablation ablation) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("word", ablation.word());
        for (Ablation.Change change : Ablation.Change.values()) {
            Ablation.Effect effect = ablation.effects().get(change);
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("change", effect.change());
            data.put("word", effect.word());
            data.put("changed", effect.changed());
            step.put(name(change), data);
        }
        return step;
    }

    private static String name(Ablation.Change change) {
        return switch (change) {
            case UNIFORM -> "uniform";
            case PERMUTED -> "permuted";
            case AT_PEAK -> "atPeak";
            case WITHOUT_PEAK -> "withoutPeak";
        };
    }

    private static Map<String, Object> measures(Measures measures) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("steps", measures.steps().stream().map(Explanation::step).toList());
        data.put("sharpness", measures.sharpness());
        CoverageMeasures coverage = measures.coverage();
        data.put("coverage", coverage.coverage());
        data.put("underTranslated", coverage.underTranslated());
        data.put("overTranslated", coverage.overTranslated());
        data.put("coverageDeviationPenalty", coverage.deviationPenalty());
        data.put("coverageDeviationPenalty6", coverage.shippedDeviationPenalty());
        ConfidenceMeasures confidence = measures.confidence();
        data.put("absentmindednessTarget", confidence.targetAbsentmindedness());
        data.put("absentmindednessSource", confidence.sourceAbsentmindedness());
        data.put("confidence", confidence.confidence());
        data.put("confidence6", confidence.shippedConfidence());
        OrderMeasures order = measures.order();
        data.put("monotonicity", order.monotonicity());
        data.put("kendall", order.kendall());
        data.put("distortion", order.distortion());
        data.put("crossings", order.crossings());
        return data;
    }

    private static Map<String, Object> step(StepMeasures measures) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("entropy", measures.entropy());
        data.put("normalisedEntropy", measures.normalisedEntropy());
        data.put("perplexity", measures.perplexity());
        data.put("peak", measures.peak());
        data.put("peakWeight", measures.peakWeight());
        data.put("specialMass", measures.specialMass());
        data.put("expectedPosition", measures.expectedPosition());
        return data;
    }

    private static Map<String, Object> provenance(Subject subject) {
        Trace trace = subject.trace();
        List<Object> byNorm = new ArrayList<>();
        List<Object> alongContext = new ArrayList<>();
        for (Node node : subject.path()) {
            Provenance provenance = Provenance.of(
                    node.computed().weights(),
                    trace.encoderStates(),
                    node.computed().context());
            byNorm.add(provenance.byNorm());
            alongContext.add(provenance.alongContext());
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("byNorm", byNorm);
        data.put("alongContext", alongContext);
        return data;
    }
}
