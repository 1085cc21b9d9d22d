package glimpse.figure.states;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Target;
import glimpse.figure.Look;
import glimpse.figure.Symbol;
import glimpse.figure.states.Planes.Plane;
import glimpse.trace.Trace;
import java.util.List;

/** Encoder states h_1…h_N and decoder states s_0…s_T in the plane in which they differ most, each joined in order. */
public final class StatesFigure {

    private static final double TOP = 36;
    private static final double GAP = 40;
    private static final double TWO_ABREAST = 640;
    private static final double KEY = 44;
    private static final double LEAST_PLANE = 220;

    private StatesFigure() {}

    /** As {@link #of(Trace, Planes, StatesView, Look)}, projected here. */
    public static Figure of(Trace trace, StatesView view, Look look) {
        return of(trace, Planes.of(trace, view.place().leaf(), view.shown()), view, look);
    }

    /**
     * The plane, or two of them where the sizes of the states differ: side by side, or one above the other in a narrow
     * room.
     *
     * @param planes the states that the view asks for, projected
     */
    public static Figure of(Trace whole, Planes planes, StatesView view, Look look) {
        Trace trace = whole.readBy(view.place().leaf());
        Sheet sheet = new Sheet(look);
        int count = planes.planes().size();
        boolean abreast = look.width() >= TWO_ABREAST;
        double width = look.width() - 2 * Sheet.MARGIN;
        double key = abreast ? KEY : KEY + 18;
        double height = Math.max(LEAST_PLANE, look.height() - TOP - key);
        double each = abreast || count == 1 ? height : Math.max(LEAST_PLANE, (height - TOP) / count);
        double bottom = 0;
        for (int k = 0; k < count; k++) {
            double share = abreast ? (width - GAP * (count - 1)) / count : width;
            double x = Sheet.MARGIN + (abreast ? k * (share + GAP) : 0);
            double y = TOP + (abreast ? 0 : k * (each + TOP));
            Plane plane = planes.planes().get(k);
            sheet.drawing().part("plane-" + (k + 1));
            title(sheet, trace, view, plane, new Box(x, y, share, each));
            new PlanePicture(sheet, trace, view, plane, new Box(x, y, share, each)).paint();
            bottom = y + each;
        }
        sheet.drawing().part("legend");
        double last = new Key(sheet, trace, view, planes).paint(bottom + 26);
        return sheet.figure(last + KEY - 26);
    }

    private static void title(Sheet sheet, Trace trace, StatesView view, Plane plane, Box box) {
        String encoder = sheet.words(
                "encoder", Symbol.of("h", 1), Symbol.of("h", trace.source().length()));
        int steps = view.place().path(trace).size();
        String decoder = sheet.words("decoder", Symbol.of("s", 0), Symbol.of("s", steps));
        List<String> names = Key.kinds(plane).stream()
                .map(kind -> kind == Target.Vector.ENCODER_STATE ? encoder : decoder)
                .toList();
        Label name = Label.of(String.join(", ", names), sheet.name());
        Label size = Label.of("   " + sheet.words("size", plane.dimensions()), sheet.note());
        Label whole = name.width() + size.width() <= box.width() ? name.then(size) : name.shortened(box.width());
        sheet.drawing().text(whole, box.x(), box.y() - 16, Anchor.START);
    }
}
