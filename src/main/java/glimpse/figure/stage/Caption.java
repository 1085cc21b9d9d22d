package glimpse.figure.stage;

import glimpse.draw.Anchor;
import glimpse.draw.Colour;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Stroke;
import glimpse.figure.Numbers;
import glimpse.figure.Symbol;
import glimpse.figure.Type;
import glimpse.figure.Weights;
import glimpse.trace.Candidate;
import glimpse.trace.Node;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One sentence under the stage that says what happens, and a line with its numbers. */
final class Caption {

    private static final int PREFIX_SHOWN = 6;
    private static final int TERMS_SHOWN = 6;
    private static final double INDENT = 26;

    private final Stage stage;

    Caption(Stage stage) {
        this.stage = stage;
    }

    void paint() {
        Levels levels = stage.levels();
        double right = stage.look().width() - Columns.MARGIN;
        stage.drawing()
                .line(
                        new Stroke(stage.theme().hairline(), 1),
                        Columns.MARGIN,
                        levels.rule() + 0.5,
                        right,
                        levels.rule() + 0.5);
        double left = Columns.MARGIN + (stage.view().phase().isPresent() ? INDENT : 0);
        stage.view().phase().ifPresent(phase -> stage.circle(phase, Columns.MARGIN + 9, levels.caption() - 5.5));
        line(sentence(), Type.TOKEN, stage.theme().text(), left, levels.caption(), right);
        line(detail(), Type.NUMBER, stage.theme().muted(), left, levels.detail(), right);
    }

    private void line(String markup, double size, Colour colour, double left, double y, double right) {
        double fitting = size;
        Label label = Label.of(markup, stage.style(size, colour));
        while (label.width() > right - left && fitting > Type.SECONDARY) {
            fitting -= 1;
            label = Label.of(markup, stage.style(fitting, colour));
        }
        stage.drawing().text(label.shortened(right - left), left, y, Anchor.START);
    }

    private String sentence() {
        if (stage.view().phase().isEmpty()) {
            return whole();
        }
        String symbol = Symbol.of("s", stage.t());
        return switch (stage.view().phase().orElseThrow()) {
            case NOTHING -> stage.words("say.nothing");
            case SCORE -> score();
            case SOFTMAX -> stage.words("say.softmax", bold(peak()), percents()[peak()]);
            case MIX -> mix();
            case UPDATE ->
                stage.words(update(), stage.structure().cell(), symbol, Symbol.of("s", stage.t() - 1), previous());
            case PREDICT -> stage.words("say.predict" + given(), written(), probability());
        };
    }

    private String detail() {
        if (stage.view().phase().isEmpty()) {
            return stage.step().hasAttention() ? contextOf() : stage.words("detail.fixed", updates());
        }
        return switch (stage.view().phase().orElseThrow()) {
            case NOTHING -> stage.words("detail.nothing");
            case SCORE -> scores();
            case SOFTMAX ->
                stage.words(
                        "detail.softmax",
                        Symbol.of("α", stage.t(), "i"),
                        Symbol.of("e", stage.t(), "i"),
                        Symbol.of("e", stage.t(), "j"),
                        entropy(),
                        possible());
            case MIX -> terms();
            case UPDATE ->
                stage.words(
                        "detail.update", Symbol.of("s", stage.t()), Symbol.of("s", stage.t() - 1), cosineOfStates());
            case PREDICT -> candidates();
        };
    }

    private String whole() {
        String prefix = prefix();
        return prefix.isEmpty()
                ? stage.words("say.first" + given(), written(), probability())
                : stage.words("say.whole" + given(), prefix, written(), probability());
    }

    private String prefix() {
        List<Node> before = stage.path().subList(0, stage.t() - 1);
        int from = Math.max(0, before.size() - PREFIX_SHOWN);
        String shown = before.subList(from, before.size()).stream()
                .map(node -> Markup.literal(node.shown()))
                .collect(Collectors.joining(" "));
        return from > 0 ? "… " + shown : shown;
    }

    private String given() {
        return stage.isGiven() ? ".given" : "";
    }

    private String written() {
        return "*" + Markup.literal(stage.node().shown()) + "*";
    }

    private String probability() {
        return Numbers.percent(Math.exp(stage.node().logProbability()));
    }

    private String previous() {
        return "*" + Markup.literal(stage.previous()) + "*";
    }

    /** A source word by its weight; a mark alone would be taken for the sentence's own, so it is quoted too. */
    private String bold(int position) {
        String token = stage.source(position);
        boolean mark = token.length() == 1 && !Character.isLetterOrDigit(token.charAt(0));
        return "*" + (mark ? "\"" + token + "\"" : token) + "*";
    }

    private int peak() {
        return Weights.peak(stage.step().weights());
    }

    private String[] percents() {
        return Numbers.percents(stage.step().weights());
    }

    private String score() {
        int best = Weights.peak(stage.step().scores());
        int query = stage.structure().queryAfterUpdate() ? stage.t() : stage.t() - 1;
        return stage.words(
                "say.score",
                Symbol.of("s", query),
                previous(),
                bold(best),
                Numbers.decimal(stage.step().scores()[best], 1));
    }

    private String scores() {
        float[] scores = stage.step().scores();
        return Weights.order(scores).stream()
                .limit(TERMS_SHOWN)
                .map(i -> stage.source(i) + " " + Numbers.decimal(scores[i], 2))
                .collect(Collectors.joining("   "));
    }

    private String mix() {
        Mixture mix = Mixture.of(stage.step().weights(), 2);
        String first = bold(mix.named().get(0));
        if (mix.named().size() == 1) {
            return stage.words("say.mix.one", mix.percent(0), first);
        }
        String second = bold(mix.named().get(1));
        return mix.others() == 0
                ? stage.words("say.mix.two", mix.percent(0), first, mix.percent(1), second)
                : stage.words(
                        "say.mix",
                        mix.percent(0),
                        first,
                        mix.percent(1),
                        second,
                        stage.step().weights().length - 2,
                        mix.percentOfOthers());
    }

    private String terms() {
        Mixture mix = Mixture.of(stage.step().weights(), TERMS_SHOWN);
        String sum = IntStream.range(0, mix.named().size())
                .mapToObj(rank ->
                        mix.share(rank) + " " + Symbol.of("h", mix.named().get(rank) + 1))
                .collect(Collectors.joining(" + "));
        String others = mix.others() == 0 ? "" : " + " + stage.words("detail.others", mix.shareOfOthers());
        int peak = peak();
        String cosine = Numbers.decimal(
                Weights.cosine(stage.step().context(), stage.trace().encoderStates()[peak]), 3);
        return Symbol.of("c", stage.t()) + " = " + sum + others + "     "
                + stage.words("detail.mix", Symbol.of("h", peak + 1), cosine);
    }

    private String update() {
        boolean word = stage.structure().wordEntersUpdate();
        if (stage.structure().queryAfterUpdate() && stage.structure().hasAttention()) {
            return word ? "say.update.word" : "say.update";
        }
        boolean context = stage.structure().contextEveryStep();
        return context ? (word ? "say.update.both" : "say.update.context") : (word ? "say.update.word" : "say.update");
    }

    private String entropy() {
        return Numbers.decimal(Weights.entropy(stage.step().weights()), 2);
    }

    private String possible() {
        return Numbers.decimal(Weights.possible(stage.step().scores()), 2);
    }

    private String cosineOfStates() {
        float[] after = DecoderRow.top(stage.step().state());
        return Numbers.decimal(Weights.cosine(after, stage.trace().stateBefore(stage.node())), 3);
    }

    private String candidates() {
        return stage.step().candidates().stream()
                .limit(TERMS_SHOWN)
                .map((Candidate word) -> Markup.literal(word.shown()) + " " + Numbers.percent(word.probability()))
                .collect(Collectors.joining("   "));
    }

    private String contextOf() {
        Mixture mix = Mixture.of(stage.step().weights(), 2);
        String first = bold(mix.named().get(0));
        return mix.named().size() == 1
                ? stage.words("detail.whole.one", mix.percent(0), first)
                : stage.words(
                        "detail.whole",
                        mix.percent(0),
                        first,
                        mix.percent(1),
                        bold(mix.named().get(1)));
    }

    private String updates() {
        return String.valueOf(stage.t());
    }
}
