package glimpse.modelfile;

import glimpse.model.Specification;
import glimpse.model.UnusedSettings;

/**
 * What {@code model.json} says of a model.
 *
 * @param format {@link #FORMAT}
 * @param name short, as in traces and on the command line
 * @param title for a reader, in English
 * @param titleZh for a reader, in 简体中文
 * @param source how it treats source texts
 * @param target how it treats target texts
 * @param network how it is built
 */
public record Description(
        String format, String name, String title, String titleZh, Side source, Side target, Specification network) {

    public static final String FORMAT = "glimpse-model/1";

    public static final Description DEFAULT =
            new Description("", "", "", "", Side.DEFAULT, Side.DEFAULT, Specification.DEFAULT);

    public Description {
        UnusedSettings.refuse(network);
        Side.checkTarget(target.startMark(), target.endMark(), target.padTo());
    }

    /** The same under another name. */
    public Description named(String other) {
        return new Description(format, other, title, titleZh, source, target, network);
    }
}
