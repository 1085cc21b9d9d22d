package glimpse.figure.stage;

import glimpse.draw.Anchor;
import glimpse.draw.Band;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.figure.Weights;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A step of a trace without states: the source above with its weights, the output below, and between them what the
 * current word looked at; what the others looked at is pale.
 */
final class LinkedWords {

    private static final double TITLE = 34;
    private static final double NUMBERS = 64;
    private static final double TOKENS = 86;
    private static final double BARS = 104;
    private static final double BAR = 60;
    private static final double WORDS_UP = 108;
    private static final double CAPTION_UP = 38;
    private static final double DETAIL_UP = 14;
    private static final double RULE_UP = 69;
    private static final double LEAST_HEIGHT = 360;
    private static final double WIDEST = 34;
    private static final double LEAST_LINK = 0.02;
    private static final double LEAST_PALE_LINK = 0.1;
    private static final double PALEST = 0.25;
    private static final int NAMED = 3;
    private static final int ALL_PRINTED = 12;

    private final Trace trace;
    private final StepView view;
    private final Look look;
    private final Theme theme;
    private final List<Node> path;
    private final Node node;
    private final Columns sources;
    private final Columns targets;
    private final double height;
    private final Drawing drawing = new Drawing();

    LinkedWords(Trace trace, StepView view, Look look) {
        this.trace = trace;
        this.view = view;
        this.look = look;
        this.theme = look.theme();
        this.path = view.place().path(trace);
        this.node = path.get(view.place().step() - 1);
        int peak = Weights.peak(node.computed().weights());
        this.sources = Columns.in(look.width(), trace.source().length(), view.first(), peak);
        this.targets = Columns.in(look.width(), path.size(), OptionalInt.empty(), node.step() - 1);
        this.height = Math.max(LEAST_HEIGHT, look.height());
    }

    Figure figure() {
        title();
        if (trace.source().length() > 0) {
            name("source", TOKENS);
            double size = size(sources, trace.source().shown());
            sources.visible().forEach(i -> source(i, size));
            more(sources);
        }
        if (node.computed().hasAttention()) {
            name("weights", BARS + BAR / 2 + 5);
            bars();
            path.stream().filter(other -> !isCurrent(other)).forEach(other -> links(other, LEAST_PALE_LINK));
            links(node, LEAST_LINK);
        }
        if (!node.computed().hasAttention()) {
            Label note = Label.plain(words("told.search"), quiet());
            drawing.text(note, look.width() / 2, (TOKENS + words()) / 2, Anchor.MIDDLE);
        }
        name("output", words());
        double size = size(targets, path.stream().map(Node::shown).toList());
        targets.visible().forEach(t -> target(t, size));
        caption();
        return drawing.figure(look.width(), height, theme.canvas());
    }

    private String words(String key, Object... values) {
        return look.words().get("figure." + key, values);
    }

    private boolean isCurrent(Node word) {
        return word.step() == node.step();
    }

    private double words() {
        return height - WORDS_UP;
    }

    private Style body() {
        return new Style(Type.NUMBER, theme.text());
    }

    private Style quiet() {
        return new Style(Type.NUMBER, theme.muted());
    }

    private void title() {
        Style bold = new Style(Type.TITLE, theme.text()).withBold();
        Label title = Label.plain(words("step", node.step(), path.size()), bold);
        drawing.text(title, Columns.MARGIN, TITLE, Anchor.START);
        Object matrix = trace.decoding().options().getOrDefault("matrix", "");
        String from = matrix.toString().isEmpty()
                ? trace.model().name()
                : trace.model().name() + " · " + matrix;
        double left = Columns.MARGIN + title.width() + 16;
        Label origin = Label.plain(from, quiet());
        drawing.text(origin.shortened(look.width() - Columns.MARGIN - left), left, TITLE, Anchor.START);
    }

    private void name(String key, double baseline) {
        drawing.text(Label.plain(words(key), body().withBold()), Stage.LABEL_X, baseline, Anchor.START);
    }

    /** One size for all words of a row: the large one if every word in sight fits in it. */
    private double size(Columns columns, List<String> shown) {
        Style large = new Style(Type.TOKEN, theme.text()).withBold();
        boolean fits =
                columns.visible().allMatch(i -> Label.plain(shown.get(i), large).width() <= room(columns));
        return fits ? Type.TOKEN : Type.SECONDARY;
    }

    private double room(Columns columns) {
        return columns.count() == 1 ? columns.right() - columns.left() : columns.pitch() - 6;
    }

    private void source(int i, double size) {
        boolean pointed = points(new Target.SourceWord(i)) || points(new Target.Weight(node.step(), i));
        Style style = new Style(size, pointed ? theme.accent() : theme.text()).withBold();
        String token = trace.source().shown(i);
        double x = sources.centre(i);
        drawing.text(Label.plain(String.valueOf(i + 1), axis()), x, NUMBERS, Anchor.MIDDLE);
        drawing.text(Label.fitted(token, style, room(sources)), x, TOKENS, Anchor.MIDDLE);
        Box area = new Box(x - sources.pitch() / 2, NUMBERS - 10, sources.pitch(), 32);
        drawing.hit(area, new Target.SourceWord(i), words("hover.source", token, i + 1));
    }

    private Style axis() {
        return new Style(Type.AXIS, theme.muted());
    }

    private boolean points(Target target) {
        return view.pointed().filter(target::equals).isPresent();
    }

    private void more(Columns columns) {
        if (columns.before() > 0) {
            more(true, "‹ " + columns.before(), columns.left() + 2, Anchor.END);
        }
        if (columns.after() > 0) {
            more(false, columns.after() + " ›", columns.right() - 2, Anchor.START);
        }
    }

    private void more(boolean left, String text, double x, Anchor anchor) {
        Label label = Label.plain(text, quiet().in(theme.accent()));
        drawing.text(label, x, TOKENS, anchor);
        Box area = label.at(x, TOKENS, anchor).box().grown(4);
        drawing.hit(area, new Target.More(left), words(left ? "hover.before" : "hover.after"));
    }

    private void bars() {
        float[] weights = node.computed().weights();
        String[] percents = Numbers.percents(weights);
        List<Integer> printed = Weights.order(weights).stream()
                .limit(sources.count() <= ALL_PRINTED ? weights.length : NAMED)
                .toList();
        sources.visible().forEach(i -> bar(i, weights[i], percents[i], printed.contains(i)));
    }

    private void bar(int i, float weight, String percent, boolean printed) {
        Box track = new Box(sources.stripLeft(i), BARS + 14, sources.strip(), BAR - 14);
        drawing.box(track, Paint.fill(theme.track()));
        double high = Math.min(1, weight) * track.height();
        drawing.box(new Box(track.x(), track.bottom() - high, track.width(), high), Paint.fill(colour(weight)));
        Target target = new Target.Weight(node.step(), i);
        String hover = words("hover.weight", trace.source().shown(i), Numbers.decimal(weight, 4), node.step(), i + 1);
        drawing.hit(track, target, hover);
        if (printed || points(target)) {
            Style style = body().withBold(i == Weights.peak(node.computed().weights()));
            drawing.text(Label.plain(percent, style), sources.centre(i), BARS + 6, Anchor.MIDDLE);
        }
    }

    private Colour colour(double weight) {
        return look.map().in(theme).at(PALEST + (1 - PALEST) * Math.min(1, weight));
    }

    /** As wide as the weight; words that are scrolled out of sight have none. */
    private void links(Node word, double least) {
        int t = word.step() - 1;
        float[] weights = word.computed().weights();
        if (!targets.shows(t)) {
            return;
        }
        sources.visible().filter(i -> weights[i] >= least).forEach(i -> {
            double width = Math.max(1, Math.min(1, weights[i]) * WIDEST);
            Band band = new Band(sources.centre(i), BARS + BAR + 2, targets.centre(t), words() - 22, width);
            drawing.band(band, isCurrent(word) ? colour(weights[i]) : theme.track(), width);
            String token = trace.source().shown(i);
            String number = Numbers.decimal(weights[i], 4);
            drawing.hit(band, new Target.Weight(word.step(), i), words("hover.weight", token, number, t + 1, i + 1));
        });
    }

    private void target(int t, double size) {
        Node word = path.get(t);
        boolean current = isCurrent(word);
        Style style = new Style(size, current ? theme.accent() : theme.text()).withBold(current);
        double x = targets.centre(t);
        drawing.text(Label.fitted(word.shown(), style, room(targets)), x, words(), Anchor.MIDDLE);
        Box area = new Box(x - targets.pitch() / 2, words() - 20, targets.pitch(), 30);
        drawing.hit(area, new Target.Row(t + 1), words("hover.row", t + 1, word.shown()));
    }

    private void caption() {
        double right = look.width() - Columns.MARGIN;
        double rule = height - RULE_UP + 0.5;
        drawing.line(new Stroke(theme.hairline(), 1), Columns.MARGIN, rule, right, rule);
        Label sentence = Label.of(sentence(), new Style(Type.TOKEN, theme.text()));
        drawing.text(sentence.shortened(right - Columns.MARGIN), Columns.MARGIN, height - CAPTION_UP, Anchor.START);
        Label detail = Label.of(words("told.detail"), quiet());
        drawing.text(detail.shortened(right - Columns.MARGIN), Columns.MARGIN, height - DETAIL_UP, Anchor.START);
    }

    private String sentence() {
        String word = "*" + Markup.literal(node.shown()) + "*";
        float[] weights = node.computed().weights();
        if (!node.computed().hasAttention()) {
            return words("told.unweighed", word, Numbers.percent(Math.exp(node.logProbability())));
        }
        String[] percents = Numbers.percents(weights);
        String looked = IntStream.range(0, Math.min(NAMED, weights.length))
                .mapToObj(rank -> Weights.order(weights).get(rank))
                .filter(i -> weights[i] > 0)
                .map(i -> "*" + Markup.literal(trace.source().shown(i)) + "* " + percents[i])
                .collect(Collectors.joining(", "));
        return looked.isEmpty() ? words("told.unlinked", word) : words("told.looked", word, looked);
    }
}
