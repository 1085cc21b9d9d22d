package glimpse.decode;

import glimpse.decode.Decoding.Beam;
import glimpse.decode.Decoding.Forced;
import glimpse.decode.Decoding.Greedy;
import glimpse.decode.Decoding.Limits;
import glimpse.decode.Decoding.Prefixed;
import glimpse.decode.Decoding.Sample;
import glimpse.text.Language;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A way of decoding as a trace tells it: written down when the output is there, and read again from any trace. */
public final class TracedDecoding {

    private static final String PREFIX = "prefix";
    private static final String MINIMUM_LENGTH = "minimumLength";
    private static final String MAXIMUM_LENGTH = "maximumLength";
    private static final String LENGTH_PENALTY = "lengthPenalty";
    private static final String COVERAGE_PENALTY = "coveragePenalty";
    private static final String BEAM = "beam";
    private static final String SAMPLE = "sample";
    private static final String SEED = "seed";
    private static final String TEMPERATURE = "temperature";
    private static final String TOP_K = "topK";
    private static final String TOP_P = "topP";
    private static final String FORCED = "forced";
    private static final String TARGET = "target";
    private static final String GREEDY = "greedy";

    private TracedDecoding() {}

    /** What a trace says of how its output was looked for. */
    static Trace.Decoding of(Decoding decoding, Language target) {
        Map<String, Object> options = new LinkedHashMap<>();
        Decoding at = decoding;
        List<String> prefix = new ArrayList<>();
        int length = 0;
        while (at instanceof Prefixed prefixed) {
            prefix.add(prefixed.prefix());
            length += target.encodeTarget(prefixed.prefix()).ids().length - 1; // its end mark is not written
            at = prefixed.then();
        }
        if (!prefix.isEmpty()) {
            options.put(PREFIX, String.join(" ", prefix));
            options.put(Trace.PREFIX_LENGTH, length);
        }
        Limits limits = at.limits();
        options.put(MINIMUM_LENGTH, limits.minimumLength());
        options.put(MAXIMUM_LENGTH, limits.maximumLength());
        options.put(LENGTH_PENALTY, limits.lengthPenalty());
        options.put(COVERAGE_PENALTY, limits.coveragePenalty());
        if (at instanceof Beam beam) {
            options.put(BEAM, beam.size());
            return new Trace.Decoding(BEAM, options);
        }
        if (at instanceof Sample sample) {
            options.put(SEED, sample.seed());
            options.put(TEMPERATURE, sample.temperature());
            options.put(TOP_K, sample.topK());
            options.put(TOP_P, sample.topP());
            return new Trace.Decoding(SAMPLE, options);
        }
        if (at instanceof Forced forced) {
            options.put(TARGET, forced.target());
            return new Trace.Decoding(FORCED, options);
        }
        return new Trace.Decoding(at instanceof Greedy ? GREEDY : "unknown", options);
    }

    /** How a trace's output was looked for; where another program made it, what it does not tell is as usual. */
    public static Decoding read(Trace.Decoding told) {
        Decoding free = free(told);
        return told.options().get(PREFIX) instanceof String prefix ? new Prefixed(prefix, free) : free;
    }

    private static Decoding free(Trace.Decoding told) {
        Limits limits = limits(told);
        return switch (told.kind()) {
            case BEAM -> new Beam(number(told, BEAM, 1).intValue(), limits);
            case SAMPLE ->
                new Sample(
                        number(told, SEED, 1).longValue(),
                        number(told, TEMPERATURE, 1).doubleValue(),
                        number(told, TOP_K, 0).intValue(),
                        number(told, TOP_P, 1).doubleValue(),
                        limits);
            case FORCED -> new Forced(told.options().get(TARGET) instanceof String target ? target : "", limits);
            default -> new Greedy(limits);
        };
    }

    /** The limits of a trace's output; without any where another program made it. */
    static Limits limits(Trace.Decoding told) {
        return new Limits(
                number(told, MINIMUM_LENGTH, 0).intValue(),
                number(told, MAXIMUM_LENGTH, 0).intValue(),
                number(told, LENGTH_PENALTY, 0).doubleValue(),
                number(told, COVERAGE_PENALTY, 0).doubleValue());
    }

    private static Number number(Trace.Decoding told, String name, Number usual) {
        return told.options().get(name) instanceof Number number ? number : usual;
    }
}
