package glimpse.figure.beams;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Segment;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.figure.EditNote;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.trace.Node;
import glimpse.trace.Node.Status;
import glimpse.trace.Structure;
import glimpse.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole search by rank: columns are steps, rows the rank by log P, what was thrown away stands below the cut, and what
 * edits grew below that. The width of an edge is the probability of the word that it leads to. Under a search that has to be
 * scrolled there is room for its map, which would else cover the last nodes.
 */
public final class BeamsFigure {

    private static final double BADGE = 16;
    private static final double WIDEST_EDGE = 6;
    private static final double THINNEST_EDGE = 0.7;
    private static final double RADIUS = 5;
    private static final double LEGEND = 22;
    private static final double NOTE = 24;

    private final Trace trace;
    private final BeamsView view;
    private final Look look;
    private final Theme theme;
    private final Search search;
    private final Tree tree;
    private final Set<Integer> path;
    private final int current;
    private final Drawing drawing = new Drawing();

    private BeamsFigure(Trace trace, BeamsView view, Look look) {
        this.trace = trace;
        this.view = view;
        this.look = look;
        this.theme = look.theme();
        this.search = Search.of(trace);
        List<Node> followed = view.place().path(trace);
        this.path = followed.stream().map(Node::id).collect(Collectors.toSet());
        this.tree = Tree.of(search, view, path, look);
        this.current = followed.get(view.place().step() - 1).id();
    }

    /** The search; wider and higher than the room where it does not fit. */
    public static Figure of(Trace trace, BeamsView view, Look look) {
        return new BeamsFigure(trace, view, look).paint();
    }

    private Figure paint() {
        drawing.part("steps");
        steps();
        cut();
        drawing.part("edges");
        edges(false);
        edges(true);
        drawing.part("words");
        drawing.circle(tree.rootX(), tree.rootY(), 5, Paint.fill(theme.text()));
        trace.nodes().forEach(this::node);
        more();
        branches();
        drawing.part("legend");
        double bottom = legend(tree.height() - LEGEND + 4);
        bottom = note(bottom);
        if (!view.whole() && (tree.width() > look.width() || bottom > look.height())) {
            bottom += BeamsMap.HIGHEST;
        }
        return drawing.figure(Math.max(tree.width(), look.width()), Math.max(bottom, look.height()), theme.canvas());
    }

    private void steps() {
        Style style = new Style(Type.SECONDARY, theme.muted());
        text(look.words().get("beams.step"), style, Tree.LEFT - 4, 24, Anchor.START);
        int every = (int) Math.ceil(22 / tree.pitch());
        for (int step = 1; step <= search.steps(); step++) {
            boolean now = step == view.place().step();
            if (now || step % every == 1 || every == 1) {
                double x = tree.rootX() + tree.node().width() / 2 + 17 + (step - 1) * tree.pitch();
                Style own = now ? style.in(theme.accent()).withBold() : style;
                text(String.valueOf(step), own, x, 24, Anchor.MIDDLE);
            }
        }
    }

    private void cut() {
        if (tree.cut() > 0) {
            double right = Math.max(tree.width(), look.width()) - Tree.LEFT;
            drawing.line(new Stroke(theme.faint(), 1, List.of(1.5, 3.0)), Tree.LEFT - 4, tree.cut(), right, tree.cut());
        }
    }

    /** First those that lead nowhere, then the path that is followed over them. */
    private void edges(boolean followed) {
        for (Node node : trace.nodes()) {
            Box to = tree.boxes().get(node.id());
            if (to == null || path.contains(node.id()) != followed) {
                continue;
            }
            Box from = node.isFirst() ? null : tree.boxes().get(node.parent());
            if (from != null || node.isFirst()) {
                double x = from == null ? tree.rootX() + 4 : from.right();
                double y = from == null ? tree.rootY() : from.centreY();
                edge(x, y, to, node);
            }
        }
    }

    private void edge(double x, double y, Box to, Node node) {
        double share = Double.isNaN(node.logProbability()) ? 0 : Math.exp(node.logProbability());
        double width = Math.max(THINNEST_EDGE, WIDEST_EDGE * share);
        double middle = (x + to.x()) / 2;
        List<Segment> segments = List.of(
                new Segment.Move(x, y), new Segment.Curve(middle, y, middle, to.centreY(), to.x(), to.centreY()));
        drawing.add(new Mark.Path(segments, Paint.stroke(edgeColour(node), width)));
    }

    private Colour edgeColour(Node node) {
        if (path.contains(node.id())) {
            return theme.accent();
        }
        return node.status() == Status.PRUNED ? theme.border() : theme.ghost();
    }

    private void node(Node node) {
        Box box = tree.boxes().get(node.id());
        if (box == null) {
            return;
        }
        boolean followed = path.contains(node.id());
        boolean pruned = node.status() == Status.PRUNED;
        if (!pruned || followed) {
            Colour outline =
                    followed ? theme.accent() : node.status() == Status.FINISHED ? theme.finished() : theme.border();
            double width = node.id() == current ? 2 : 1;
            Colour ground = node.id() == current ? theme.accentTint() : theme.canvas();
            drawing.box(box, RADIUS, Paint.fill(ground).and(new Stroke(outline, width)));
        }
        if (view.pointed().filter(new Target.TreeNode(node.id())::equals).isPresent()) {
            drawing.box(box.grown(2), RADIUS + 2, Paint.stroke(theme.accent(), 1));
        }
        if (tree.readable()) {
            words(node, box, followed, pruned);
        }
        rank(node, box);
        drawing.hit(box, new Target.TreeNode(node.id()), hover(node));
    }

    private void words(Node node, Box box, boolean followed, boolean pruned) {
        Colour colour = followed ? theme.text() : pruned ? theme.muted() : theme.text();
        Style word = new Style(Type.NUMBER, followed, colour);
        label(Label.fitted(node.shown(), word, box.width() - 6), box.centreX(), box.y() + 14);
        Style number = new Style(Type.AXIS, theme.muted());
        label(Label.plain(Numbers.decimal(node.cumulative(), 2), number), box.centreX(), box.bottom() - 4);
    }

    private void rank(Node node, Box box) {
        Optional.ofNullable(search.ranks().get(node.id())).ifPresent(rank -> {
            double x = box.right();
            double radius = tree.readable() ? 9 : 4;
            drawing.circle(x, box.y() + 1, radius, Paint.fill(theme.finished()));
            if (tree.readable()) {
                Style style = new Style(Type.AXIS, true, theme.canvas());
                label(Label.plain(String.valueOf(rank), style), x, box.y() + 5);
            }
        });
    }

    private String hover(Node node) {
        String step = String.valueOf(node.step());
        String p = Numbers.percent(Math.exp(node.logProbability()));
        String sum = Numbers.decimal(node.cumulative(), 3);
        if (node.status() != Status.PRUNED) {
            return look.words().get("beams.hover", node.shown(), step, p, sum);
        }
        List<Node> kept = search.kept().get(node.step() - 1);
        String worst =
                kept.isEmpty() ? "" : Numbers.decimal(kept.get(kept.size() - 1).cumulative(), 3);
        return look.words().get("beams.hover.pruned", node.shown(), step, p, sum, worst);
    }

    /** What is not drawn of a step's pruned candidates can be asked for. */
    private void more() {
        for (int step = 0; step < search.pruned().size(); step++) {
            List<Node> column = search.pruned().get(step);
            int hidden = column.size() - view.pruned();
            if (hidden > 0 && view.pruned() > 0 && tree.readable()) {
                Box last = column.stream()
                        .map(node -> tree.boxes().get(node.id()))
                        .filter(Objects::nonNull)
                        .max(Comparator.comparingDouble(Box::bottom))
                        .orElseThrow();
                Style style = new Style(Type.AXIS, theme.faint());
                Box area = new Box(last.x(), last.bottom(), last.width(), 13);
                label(Label.plain("+" + hidden, style), last.centreX(), last.bottom() + 10);
                drawing.hit(area, new Target.MorePruned(step + 1), look.words().get("beams.more", hidden));
            }
        }
    }

    private void branches() {
        for (int i = 0; i < search.branches().size(); i++) {
            List<Node> branch = search.branches().get(i);
            String note = EditNote.of(List.of(branch.get(0)), look.words());
            Label label = Label.of(note, new Style(Type.AXIS, theme.accent()));
            // it begins at the change, and ends before the badge of the finished output
            double end = tree.boxes().get(branch.get(branch.size() - 1).id()).right() - BADGE;
            double begin = Math.min(tree.boxes().get(branch.get(0).id()).x(), end - label.width());
            drawing.text(label, Math.max(Tree.LEFT, begin), tree.branchTops().get(i) + 13, Anchor.START);
        }
    }

    private double legend(double y) {
        Style style = new Style(Type.AXIS, theme.muted());
        double x = Tree.LEFT - 4;
        x = after(look.words().get("beams.legend.number"), style, x, y) + 18;
        x = after(look.words().get("beams.legend.width"), style, x, y) + 8;
        for (double p : new double[] {0.1, 0.5, 1}) {
            drawing.line(new Stroke(theme.ghost(), WIDEST_EDGE * p), x, y - 4, x + 18, y - 4);
            x = after(Numbers.decimal(p, p < 1 ? 1 : 0), style, x + 23, y) + 9;
        }
        if (!search.ranks().isEmpty()) {
            double wanted = 150;
            boolean fits = x + wanted < look.width();
            double cx = fits ? x + 14 : Tree.LEFT + 5;
            double cy = fits ? y : y + 20;
            drawing.circle(cx, cy - 4, 8, Paint.fill(theme.finished()));
            label(Label.of("$n$", new Style(Type.AXIS, true, theme.canvas())), cx, cy);
            after(look.words().get("beams.legend.finished"), style, cx + 13, cy);
            return cy + 10;
        }
        return y + 10;
    }

    /** Why the distributions of a step are all the same where the word before does not enter the update. */
    private double note(double bottom) {
        Structure structure = trace.model().structure();
        boolean known = !structure.equals(Structure.UNKNOWN);
        if (!known || structure.hasAttention() || structure.wordEntersUpdate() || search.width() < 2) {
            return bottom;
        }
        Style style = new Style(Type.SECONDARY, theme.text());
        double y = bottom + NOTE;
        for (String line : look.words().get("beams.same").split("\n")) {
            text(line, style, Tree.LEFT - 4, y, Anchor.START);
            y += 18;
        }
        return y;
    }

    private double after(String markup, Style style, double x, double y) {
        Label label = Label.of(markup, style);
        drawing.text(label, x, y, Anchor.START);
        return x + label.width();
    }

    private void label(Label label, double x, double y) {
        drawing.text(label, x, y, Anchor.MIDDLE);
    }

    private void text(String markup, Style style, double x, double y, Anchor anchor) {
        drawing.text(Label.of(markup, style), x, y, anchor);
    }
}
