package glimpse.figure.stage;

import glimpse.draw.Band;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Target;
import glimpse.figure.Numbers;
import java.util.Comparator;

/** The links from the weights into the context. While a source word is locked, those of the others stand back. */
final class Links {

    private static final double HAIRLINE = 0.8;
    private static final double LOCKED = 2;
    private static final double FADED = 0.7;

    private final Stage stage;
    private final Box strip;
    private final String[] percents;

    /** @param strip of the context */
    Links(Stage stage, Box strip) {
        this.stage = stage;
        this.strip = strip;
        this.percents = Numbers.percents(stage.step().weights());
    }

    /** The thin ones first, and the locked one over all others. */
    void paint() {
        Comparator<Link> byWeight = Comparator.comparingDouble(Link::weight);
        Link.of(stage.step().weights(), stage.columns(), strip.x(), strip.width()).stream()
                .sorted(Comparator.comparing(this::isLocked).thenComparing(byWeight))
                .forEach(this::link);
    }

    private void link(Link link) {
        Band band = link.band(stage.levels().barBottom() + 1, strip.y());
        double thinnest = isLocked(link) ? LOCKED : HAIRLINE;
        stage.drawing().band(band, colour(link), Math.max(link.width(), thinnest));
        if (link.to() == link.from() + 1) {
            String token = stage.trace().source().shown(link.from());
            Target target = new Target.Weight(stage.t(), link.from());
            stage.drawing().hit(band, target, stage.words("hover.link", token, percents[link.from()], stage.t()));
        }
    }

    private Colour colour(Link link) {
        Colour full = WeighingRows.colour(stage, link.weight());
        boolean faded = stage.view().locked().isPresent() && !isLocked(link);
        return faded ? full.mix(stage.theme().canvas(), FADED) : full;
    }

    private boolean isLocked(Link link) {
        return stage.view().locked().stream().anyMatch(link::carries);
    }
}
