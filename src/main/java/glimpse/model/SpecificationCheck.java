package glimpse.model;

import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;
import glimpse.model.Specification.Vocabularies;
import glimpse.model.Specification.Word;
import glimpse.words.InputException;
import java.util.Set;

/** Finds what cannot work in a specification before any work is done; each fault names the field. */
final class SpecificationCheck {

    private static final int MOST_LAYERS = 8;

    private static final Set<String> BIASED = Set.of("general", "additive", "concat", "location-aware");

    /** Far beyond any network that is used, and no sum or fourfold of sizes runs over. */
    private static final int MOST_UNITS = 65_536;

    private final Specification spec;
    private final Vocabularies vocabularies;

    private SpecificationCheck(Specification spec, Vocabularies vocabularies) {
        this.spec = spec;
        this.vocabularies = vocabularies;
    }

    static void check(Specification spec, Vocabularies vocabularies) {
        SpecificationCheck check = new SpecificationCheck(spec, vocabularies);
        check.encoder();
        check.attention();
        check.decoder();
        check.start();
        check.readout();
        atLeast("vocabularies.source", vocabularies.source(), 1);
        atLeast("vocabularies.target", vocabularies.target(), 1);
        between("vocabularies.start", vocabularies.start(), 0, vocabularies.target() - 1);
    }

    private void encoder() {
        Specification.Encoder e = spec.encoder();
        between("encoder.layers", e.layers(), 1, MOST_LAYERS);
        size("encoder.size", e.size(), 1);
        size("encoder.embedding", e.embedding(), 1);
        if (e.residual() && e.layers() > 1) {
            int first = e.outputSize(0);
            fits("encoder.residual", "layer 1", first, stateName(), e.stateSize());
        }
        require(e.directions() != Directions.BOTH_FIRST || e.layers() > 1, "fault.both-first");
    }

    private void attention() {
        Specification.Attention a = spec.attention();
        int q = spec.querySize();
        int d = spec.encoder().stateSize();
        switch (a.score()) {
            case "none" -> {}
            case "dot", "scaled-dot", "cosine" ->
                fits("attention.score " + a.score(), "decoder.size", q, stateName(), d);
            case "general" -> {}
            case "additive", "concat" -> size("attention.size", a.size(), 1);
            case "location" -> size("attention.maximumLength", a.maximumLength(), 1);
            case "location-aware" -> {
                size("attention.size", a.size(), 1);
                size("attention.filters", a.filters(), 1);
                size("attention.filterWidth", a.filterWidth(), 1);
                require(a.filterWidth() % 2 == 1, "fault.odd", "attention.filterWidth", a.filterWidth());
            }
            default ->
                throw new InputException(
                        "fault.unknown-choice",
                        "attention.score",
                        a.score(),
                        "none, " + String.join(", ", Scores.names()));
        }
        if (a.isPresent() && a.normaliser() == Normaliser.LOCAL_P) {
            size("attention.window", a.window(), 1);
            size("attention.size", a.size(), 1);
        }
        require(!a.energyBias() || BIASED.contains(a.score()), "fault.energy-bias", a.score());
        if (a.asksBetween()) {
            boolean one = spec.decoder().layers() == 1;
            require(
                    one && spec.decoder().contextEveryStep(),
                    "fault.query-between",
                    spec.decoder().layers());
        }
        require(!a.lowestLayer() || (a.isPresent() && a.query() == Query.BEFORE), "fault.lowest-layer");
    }

    private void decoder() {
        Specification.Decoder d = spec.decoder();
        between("decoder.layers", d.layers(), 1, MOST_LAYERS);
        size("decoder.size", d.size(), 1);
        if (Decoder.seesWord(spec)) {
            size("decoder.embedding", d.embedding(), 1);
        }
        boolean late = spec.attention().isPresent() && spec.attention().query() == Query.AFTER;
        require(!(late && d.contextEveryStep()), "fault.late-context");
        if (!spec.attention().isPresent()) {
            boolean starts = d.start().from() != Summary.ZERO;
            boolean read = spec.readout().inputs().contains(Part.CONTEXT);
            require(starts || d.contextEveryStep() || read, "fault.context-nowhere");
            if (spec.context().activation() != Activation.NONE) {
                size("context.size", spec.context().size(), 1);
                halves(
                        "context.size",
                        spec.context().activation(),
                        spec.context().size());
            }
            Summary from = spec.context().from();
            boolean summary = from == Summary.FINAL || from == Summary.BACKWARD || from == Summary.MEAN;
            require(summary, "fault.context-from", lower(from));
            readsBackwards("context.from", from);
        } else {
            require(d.start().from() != Summary.CONTEXT, "fault.start-from-context");
            boolean read = spec.readout().inputs().contains(Part.CONTEXT);
            require(read || d.contextEveryStep(), "fault.attention-nowhere");
        }
        input(d.input());
        require(!d.inputFeeding() || d.word() != Word.DISTRIBUTION, "fault.feeding-distribution");
    }

    private void input(Specification.Input input) {
        size("decoder.input.size", input.size(), 0);
        boolean plain = input.activation() == Activation.NONE;
        require(plain || input.size() > 0, "fault.activation-without-input");
        boolean maxout = input.activation() == Activation.MAXOUT;
        require(!maxout, "fault.unknown-choice", "decoder.input.activation", "maxout", "none, tanh, relu");
        require(input.size() == 0 || spec.updateInput(0, vocabularies) > 0, "fault.input-of-nothing");
    }

    private void start() {
        Start start = spec.decoder().start();
        require(
                start.activation() != Activation.MAXOUT,
                "fault.unknown-choice",
                "decoder.start.activation",
                "maxout",
                "none, tanh, relu");
        if (start.from() == Summary.ZERO) {
            return;
        }
        readsBackwards("decoder.start.from", start.from());
        if (start.from() == Summary.PASSES) {
            int passes = spec.encoder().passes();
            int layers = spec.decoder().layers();
            require(layers <= passes, "fault.too-few-passes", layers, passes);
        }
        if (start.perLayer()) {
            require(start.from() == Summary.FINAL, "fault.per-layer-start");
            fits(
                    "decoder.start.perLayer",
                    "encoder.layers",
                    spec.encoder().layers(),
                    "decoder.layers",
                    spec.decoder().layers());
            for (int k = 0; k < spec.encoder().layers(); k++) {
                fits(
                        "decoder.start.perLayer",
                        "encoder layer " + (k + 1),
                        spec.encoder().outputSize(k),
                        stateName(),
                        spec.encoder().stateSize());
            }
        }
        if (!start.learnt()) {
            fits(
                    "decoder.start.learnt false",
                    "decoder.start.from " + lower(start.from()),
                    spec.summarySize(start.from()),
                    "decoder.size",
                    spec.decoder().size());
        }
    }

    private void readsBackwards(String field, Summary from) {
        boolean forward = spec.encoder().directions() == Directions.FORWARD;
        require(!forward || from != Summary.BACKWARD, "fault.backward", field);
    }

    private void readout() {
        Specification.Readout r = spec.readout();
        require(!r.inputs().isEmpty(), "fault.empty-readout");
        require(r.inputs().stream().anyMatch(part -> part != Part.WORD), "fault.readout-of-words");
        size("readout.size", r.size(), 0);
        require(r.size() > 0 || r.activation() == Activation.NONE, "fault.activation-without-layer");
        halves("readout.size", r.activation(), r.size());
        if (r.tied()) {
            fits(
                    "readout.tied",
                    r.size() > 0 ? "readout.size" : "readout.inputs",
                    spec.projectionInput(),
                    "decoder.embedding",
                    spec.decoder().embedding());
        }
    }

    private static void halves(String field, Activation activation, int size) {
        require(activation != Activation.MAXOUT || size % 2 == 0, "fault.even", field, size);
    }

    private static void fits(String field, String first, int a, String second, int b) {
        require(a == b, "fault.sizes-differ", field, first, a, second, b);
    }

    /** What the size of the encoder's states comes from. */
    private String stateName() {
        Specification.Encoder e = spec.encoder();
        return e.stateSize() == e.size() ? "encoder.size" : "encoder.size × 2";
    }

    private static void size(String field, int value, int least) {
        between(field, value, least, MOST_UNITS);
    }

    private static void atLeast(String field, int value, int least) {
        require(value >= least, "fault.too-small", field, value, least);
    }

    private static void between(String field, int value, int least, int most) {
        require(value >= least && value <= most, "fault.out-of-range", field, value, least, most);
    }

    private static void require(boolean holds, String key, Object... values) {
        if (!holds) {
            throw new InputException(key, values);
        }
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(java.util.Locale.ROOT);
    }
}
