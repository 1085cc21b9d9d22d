package glimpse.figure.states;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.explain.Provenance;
import glimpse.figure.Look;
import glimpse.figure.Symbol;
import glimpse.figure.Type;
import glimpse.trace.Node;
import glimpse.trace.Step;
import glimpse.trace.Structure;
import glimpse.trace.Trace;
import java.util.List;
import java.util.stream.Stream;

/** The contexts c_1…c_T as a heat map, steps across and dimensions down, and what each of them is made of. */
public final class ContextFigure {

    private static final double LEFT = Sheet.MARGIN + 44;
    private static final double TOP = 46;
    private static final double WIDEST = 104;
    private static final double FIXED = 64;
    private static final double HEADING = 40;
    private static final double LEAST_CELL = 4;
    private static final double LEAST_STACK = 90;
    private static final double MAP_SHARE = 0.36;
    private static final double BOTTOM = 30;

    private static final String ALONG = "$α_{t,i} h_i$ᵀ$c_t$ / $c_t$ᵀ$c_t$";
    private static final String BY_NORM = "$α_{t,i}$ |$h_i$| / Σ";

    private final Trace trace;
    private final List<Node> path;
    private final VectorsView view;
    private final Sheet sheet;
    private final double limit;

    private ContextFigure(Trace trace, VectorsView view, Look look) {
        this.trace = trace;
        this.path = view.place().path(trace);
        this.view = view;
        this.sheet = new Sheet(look);
        this.limit = VectorMap.limit(trace, path);
    }

    /**
     * What every context on the way to a node is made of, {@code [T]}: what takes time in the picture, to be kept while only
     * the step or the pointer moves. Empty without attention.
     */
    public static List<Provenance> shares(Trace whole, int leaf) {
        Trace trace = whole.readBy(leaf);
        return trace.path(leaf).stream()
                .map(Node::computed)
                .filter(Step::hasAttention)
                .map(step -> Provenance.of(step.weights(), trace.encoderStates(), step.context()))
                .toList();
    }

    /** As {@link #of(Trace, List, VectorsView, Look)}, the shares computed here. */
    public static Figure of(Trace trace, VectorsView view, Look look) {
        return of(trace, shares(trace, view.place().leaf()), view, look);
    }

    /**
     * The contexts; of a fixed one the one column, and where it goes. It is higher than asked only where its parts would be
     * too low to be read.
     *
     * @param shares what {@link #shares} gives
     */
    public static Figure of(Trace whole, List<Provenance> shares, VectorsView view, Look look) {
        ContextFigure figure = new ContextFigure(whole.readBy(view.place().leaf()), view, look);
        return shares.isEmpty() ? figure.fixed() : figure.weighed(shares);
    }

    private Figure weighed(List<Provenance> shares) {
        List<String> tokens = path.stream().map(Node::shown).toList();
        TokenAxis axis = TokenAxis.of(tokens, LEFT, sheet.look().width() - Sheet.MARGIN, WIDEST);
        VectorMap map = map();
        double free = sheet.look().height() - TOP - 2 * HEADING - axis.room() - BOTTOM;
        double cell = Math.max(LEAST_CELL, Math.min(12, Math.floor(MAP_SHARE * free / map.cells())));
        Box cells = new Box(axis.left(), TOP, axis.width(), cell * map.cells());
        double stack = Math.max(LEAST_STACK, Math.floor((free - cells.height()) / 2));
        Box along = new Box(cells.x(), cells.bottom() + HEADING, cells.width(), stack);
        Box byNorm = new Box(cells.x(), along.bottom() + HEADING, cells.width(), stack);
        sheet.drawing().part("legend");
        headings(map, cells, along);
        sheet.drawing().part("contexts");
        map.paint(sheet, cells);
        sheet.drawing().part("shares-along-context");
        new Stack(sheet, trace, path, view, axis, along, "along")
                .paint(shares.stream().map(Provenance::alongContext).toList());
        sheet.drawing().part("shares-by-norm");
        new Stack(sheet, trace, path, view, axis, byNorm, "norm")
                .paint(shares.stream().map(Provenance::byNorm).toList());
        sheet.drawing().part("words");
        words(axis, byNorm.bottom());
        for (Box part : List.of(cells, along, byNorm)) {
            Box now = axis.column(view.place().step() - 1, part.y(), part.bottom());
            sheet.drawing().box(now.grown(1), 2, Paint.stroke(sheet.theme().accent(), 2));
        }
        view.pointed().ifPresent(target -> map.point(sheet, cells, target));
        return sheet.figure(byNorm.bottom() + axis.room() + BOTTOM);
    }

    private VectorMap map() {
        float[][] contexts =
                path.stream().map(node -> node.computed().context()).toArray(float[][]::new);
        return new VectorMap(
                contexts, limit, Target.Vector.CONTEXT, column -> column + 1, column -> "c" + (column + 1));
    }

    private void headings(VectorMap map, Box cells, Box along) {
        double right = sheet.signedLegend(limit);
        String name = sheet.words("contexts", Symbol.of("c", 1), Symbol.of("c", path.size()));
        int dimensions = path.get(0).computed().context().length;
        sheet.heading(name, sheet.words("cells", dimensions, map.inCell()), Sheet.TITLE, right);
        double end = sheet.look().width() - Sheet.MARGIN;
        sheet.heading(sheet.words("along"), sheet.words("along.note", ALONG), cells.bottom() + HEADING - 14, end);
        sheet.heading(sheet.words("norm"), sheet.words("norm.note", BY_NORM), along.bottom() + HEADING - 14, end);
    }

    private void words(TokenAxis axis, double bottom) {
        int now = view.place().step() - 1;
        axis.printed(List.of(now)).forEach(column -> axis.below(sheet, column, bottom, style(column == now)));
        double line = bottom + axis.room() + 14;
        for (int t = 0; t < path.size(); t++) {
            Box area = axis.column(t, bottom, bottom + axis.room());
            String said = sheet.words("hover.step", t + 1, path.get(t).shown());
            sheet.drawing().hit(area, new Target.Row(t + 1), said);
        }
        sheet.drawing()
                .text(
                        Label.of(sheet.words("order"), sheet.axis())
                                .shortened(sheet.look().width() - 2 * Sheet.MARGIN),
                        Sheet.MARGIN,
                        line,
                        Anchor.START);
    }

    private Style style(boolean now) {
        return sheet.style(Type.NUMBER, sheet.theme().text()).withBold(now);
    }

    private Figure fixed() {
        float[] c = trace.start().context();
        VectorMap map = new VectorMap(new float[][] {c}, limit, Target.Vector.CONTEXT, column -> 0, column -> "c");
        double cell = Math.max(LEAST_CELL, Math.min(16, Math.floor((sheet.look().height() - TOP - 40) / map.cells())));
        Box box = new Box(LEFT, TOP, FIXED, cell * map.cells());
        double right = sheet.signedLegend(limit);
        sheet.heading(sheet.words("context"), sheet.words("cells", c.length, map.inCell()), Sheet.TITLE, right);
        map.paint(sheet, box);
        view.pointed().ifPresent(target -> map.point(sheet, box, target));
        List<String> lines = Stream.of("nothing", "nothing.1", "nothing.2", "nothing." + entry())
                .map(key -> sheet.look().words().get("figure." + key, Symbol.CONTEXT))
                .toList();
        for (int line = 0; line < lines.size(); line++) {
            Style style = line == 0 ? sheet.name() : sheet.note();
            Label label =
                    Label.of(lines.get(line), style).shortened(sheet.look().width() - box.right() - 48);
            sheet.drawing().text(label, box.right() + 24, box.y() + 24 + 22 * line, Anchor.START);
        }
        return sheet.figure(box.bottom() + 24);
    }

    /** Where c enters, as a part of a text's name. */
    private String entry() {
        Structure structure = trace.model().structure();
        if (!structure.contextEveryStep()) {
            return "start";
        }
        return structure.wordEntersUpdate() ? "word" : "every";
    }
}
