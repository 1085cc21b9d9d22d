package glimpse.figure.guess;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Type;

/** A bar a source word: the guess, and in its right half the weight itself once that may be seen. */
public final class GuessFigure {

    private static final double MARGIN = 24;
    private static final double WIDEST = 92;
    private static final double BAR = 44;
    private static final double NUMBERS = 20;
    private static final double WORDS = 26;
    private static final double GAP = 6;

    private final GuessView view;
    private final Look look;
    private final Theme theme;
    private final double pitch;
    private final double top;
    private final double bottom;
    private final Drawing drawing = new Drawing();

    private GuessFigure(GuessView view, Look look) {
        this.view = view;
        this.look = look;
        this.theme = look.theme();
        this.pitch = Math.min(WIDEST, (look.width() - 2 * MARGIN) / view.words().size());
        this.top = NUMBERS;
        this.bottom = look.height() - WORDS;
    }

    /** The bars, side by side in the order of the source. */
    public static Figure of(GuessView view, Look look) {
        GuessFigure figure = new GuessFigure(view, look);
        for (int i = 0; i < view.words().size(); i++) {
            figure.bar(i);
        }
        return figure.drawing.figure(look.width(), look.height(), figure.theme.canvas());
    }

    private void bar(int i) {
        double width = Math.min(BAR, pitch - GAP);
        Box track = new Box(MARGIN + i * pitch + (pitch - width) / 2, top, width, bottom - top);
        drawing.box(track, Paint.fill(theme.track()));
        boolean seen = view.weights().isPresent();
        fill(track, seen ? 0.5 : 1, guessed(i), Paint.fill(theme.accent()));
        view.weights().ifPresent(weights -> {
            Box right = new Box(track.centreX(), track.y(), width / 2, track.height());
            fill(right, 1, weights.get(i), Paint.fill(look.map().in(theme).at(1)));
        });
        drawing.line(new Stroke(theme.bar(), 1), track.x(), bottom + 0.5, track.right(), bottom + 0.5);
        number(i, track, seen);
        Style word = new Style(Type.TOKEN, theme.text());
        drawing.text(
                Label.plain(view.words().get(i), word).shortened(pitch - 2),
                track.centreX(),
                look.height() - GAP,
                Anchor.MIDDLE);
        drawing.hit(new Box(MARGIN + i * pitch, top, pitch, bottom - top), new Target.Guess(i), "");
    }

    private void fill(Box track, double share, double height, Paint paint) {
        double high = height * track.height();
        drawing.box(new Box(track.x(), track.bottom() - high, share * track.width(), high), paint);
    }

    /** As it was drawn, and once the weights stand beside it in proportion to them. */
    private double guessed(int i) {
        return view.weights().isPresent() ? view.share(i) : view.heights().get(i);
    }

    /** The weight where it may be seen, else the height that was drawn. */
    private void number(int i, Box track, boolean seen) {
        double share = seen ? view.weights().orElseThrow().get(i) : guessed(i);
        if (share < 0.005) {
            return;
        }
        Label label = Label.plain(Numbers.percent(share), new Style(Type.NUMBER, seen, theme.text()));
        if (label.width() <= pitch) {
            drawing.text(label, track.centreX(), top - GAP, Anchor.MIDDLE);
        }
    }
}
