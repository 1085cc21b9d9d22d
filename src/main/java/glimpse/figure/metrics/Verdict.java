package glimpse.figure.metrics;

import glimpse.draw.Markup;
import glimpse.explain.Ablation;
import glimpse.explain.Ablation.Change;
import glimpse.explain.Ablation.Effect;
import glimpse.figure.Numbers;
import glimpse.trace.Visible;
import glimpse.words.Words;
import java.util.Comparator;
import java.util.Map;

/** The answer in a sentence: yes where the word would change, somewhat where its p would be halved or doubled. */
public final class Verdict {

    private static final double HALF = Math.log(2);
    private static final Comparator<Map.Entry<Change, Effect>> BY_SIZE =
            Comparator.comparingDouble(entry -> Math.abs(entry.getValue().change()));

    private Verdict() {}

    /** The answer, marked up. */
    public static String of(Ablation now, Words words) {
        Map.Entry<Change, Effect> largest =
                now.effects().entrySet().stream().max(BY_SIZE).orElseThrow();
        return now.effects().entrySet().stream()
                .filter(entry -> entry.getValue().changed())
                .max(BY_SIZE)
                .map(entry -> words.get(
                        "metrics.verdict.yes",
                        with(entry.getKey(), words),
                        Markup.literal(Visible.of(entry.getValue().word()))))
                .orElseGet(() -> unchanged(now, largest, words));
    }

    private static String unchanged(Ablation now, Map.Entry<Change, Effect> largest, Words words) {
        double change = largest.getValue().change();
        if (Math.abs(change) < HALF) {
            return words.get("metrics.verdict.hardly", Markup.literal(Visible.of(now.word())));
        }
        return words.get(
                "metrics.verdict.somewhat",
                with(largest.getKey(), words),
                Markup.literal(Visible.of(now.word())),
                Numbers.decimal(Math.exp(change), 2));
    }

    private static String with(Change change, Words words) {
        return words.get("metrics.with." + change);
    }

    /** The largest |Δ ln p| of a step. */
    static double largest(Ablation ablation) {
        return ablation.effects().values().stream()
                .mapToDouble(effect -> Math.abs(effect.change()))
                .max()
                .orElse(0);
    }

    static String signed(double value) {
        return (value >= 0.005 ? "+" : "") + Numbers.decimal(value, 2);
    }
}
