package glimpse.model;

import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Normaliser;
import glimpse.words.InputException;
import java.util.Locale;

/**
 * Refuses settings that were set and change nothing: who set them expects something of them. A file may carry a field
 * that has no effect as long as it has its default, as every {@code model.json} does.
 */
public final class UnusedSettings {

    private static final Specification DEFAULT = Specification.DEFAULT;

    private UnusedSettings() {}

    /** @throws InputException if a setting has no effect beside the others */
    public static void refuse(Specification spec) {
        encoder(spec.encoder());
        attention(spec.attention());
        context(spec);
        decoder(spec.decoder());
    }

    private static void encoder(Specification.Encoder e) {
        boolean both = e.directions() != Directions.FORWARD;
        refuse(both, "encoder.merge", e.merge(), DEFAULT.encoder().merge(), "encoder.directions", e.directions());
        refuse(e.layers() > 1, "encoder.residual", e.residual(), false, "encoder.layers", e.layers());
    }

    private static void attention(Specification.Attention a) {
        Specification.Attention standard = DEFAULT.attention();
        ofScore(a, a.isPresent(), "attention.query", a.query(), standard.query());
        ofScore(a, a.isPresent(), "attention.normaliser", a.normaliser(), standard.normaliser());
        boolean local = a.normaliser() == Normaliser.LOCAL_P;
        refuse(local, "attention.window", a.window(), standard.window(), "attention.normaliser", a.normaliser());
        boolean filters = a.score().equals("location-aware");
        ofScore(a, filters, "attention.filters", a.filters(), standard.filters());
        ofScore(a, filters, "attention.filterWidth", a.filterWidth(), standard.filterWidth());
        ofScore(a, a.isPresent(), "attention.energyBias", a.energyBias(), standard.energyBias());
        ofScore(a, a.isPresent(), "attention.word", a.word(), standard.word());
        ofScore(a, a.isPresent(), "attention.padding", a.padding(), standard.padding());
        boolean rows = a.score().equals("location");
        ofScore(a, rows, "attention.maximumLength", a.maximumLength(), standard.maximumLength());
    }

    private static void ofScore(Specification.Attention a, boolean used, String field, Object value, Object standard) {
        refuse(used, field, value, standard, "attention.score", a.score());
    }

    private static void context(Specification spec) {
        Specification.Context c = spec.context();
        boolean fixed = !spec.attention().isPresent();
        ofScore(
                spec.attention(),
                fixed,
                "context.from",
                c.from(),
                DEFAULT.context().from());
        ofScore(spec.attention(), fixed, "context.activation", c.activation(), Activation.NONE);
        boolean learnt = c.activation() != Activation.NONE;
        refuse(learnt, "context.size", c.size(), 0, "context.activation", c.activation());
    }

    private static void decoder(Specification.Decoder d) {
        refuse(d.layers() > 1, "decoder.residual", d.residual(), false, "decoder.layers", d.layers());
        boolean hasCell = d.cell() == Cell.LSTM;
        Specification.CellStart standard = DEFAULT.decoder().start().cell();
        refuse(hasCell, "decoder.start.cell", d.start().cell(), standard, "decoder.cell", d.cell());
    }

    /**
     * Refuses one setting.
     *
     * @param used whether it has an effect
     * @param standard what it is where nobody set it
     * @param beside the field whose value takes its effect away
     * @throws InputException if it has none, and was set
     */
    public static void refuse(
            boolean used, String field, Object value, Object standard, String beside, Object besideValue) {
        if (!used && !value.equals(standard)) {
            throw new InputException("fault.without-effect", field, shown(value), beside, shown(besideValue));
        }
    }

    private static String shown(Object value) {
        String text = value.toString();
        return value instanceof Enum<?> ? text.toLowerCase(Locale.ROOT).replace('_', '-') : text;
    }
}
