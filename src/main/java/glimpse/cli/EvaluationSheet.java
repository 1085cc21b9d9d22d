package glimpse.cli;

import glimpse.explain.AlignmentScores;
import glimpse.explain.GoldScores;
import glimpse.session.evaluation.Evaluation;
import glimpse.session.evaluation.LengthRow;
import glimpse.session.evaluation.Scores;
import glimpse.train.BleuKind;
import glimpse.train.KnownWords;
import glimpse.words.Words;
import java.io.PrintStream;
import java.util.Locale;

/** An evaluation as text. */
record EvaluationSheet(PrintStream out, Words words) {

    void print(Evaluation evaluation) {
        Scores scores = evaluation.scores();
        TextTable table = new TextTable();
        table.row(say("model"), evaluation.model());
        table.row(say("pairs"), Integer.toString(scores.pairs()));
        table.row(say("loss"), number("%.4f", scores.loss()));
        table.row(say("perplexity"), number("%.3f", scores.perplexity()));
        table.row(say("unknown"), unknown(scores.words()));
        table.row(bleu(evaluation.bleu()), number("%.2f", scores.bleu()));
        table.row(say("exact"), number("%.4f", scores.exact()));
        print(table);
        if (!scores.bleuTells()) {
            out.println(say("bleu-short"));
        }
        measures(evaluation);
        lengths(evaluation);
        evaluation.gold().ifPresent(this::gold);
    }

    private String unknown(KnownWords target) {
        return words.get(
                "evaluate.unknown-of", Long.toString(target.unknown()), Long.toString(target.words()), percent(target));
    }

    private static String percent(KnownWords target) {
        return number("%.1f %%", 100 * target.unknownShare());
    }

    private String bleu(BleuKind kind) {
        String key = kind.lowercase() ? "evaluate.bleu-lowercase" : "evaluate.bleu-of";
        return words.get(key, kind.tokens().id());
    }

    private void measures(Evaluation evaluation) {
        if (evaluation.measures().isEmpty()) {
            return;
        }
        heading("measures");
        TextTable table = new TextTable();
        evaluation.measures().forEach((name, value) -> table.row(name, number("%.4f", value)));
        print(table);
    }

    private void lengths(Evaluation evaluation) {
        heading("lengths");
        TextTable table = new TextTable();
        table.row(
                say("words"),
                say("pairs"),
                say("loss-short"),
                say("perplexity-short"),
                say("unknown-short"),
                say("bleu"),
                say("exact"));
        for (LengthRow row : evaluation.lengths()) {
            Scores scores = row.scores();
            table.row(
                    range(row),
                    Integer.toString(scores.pairs()),
                    number("%.4f", scores.loss()),
                    number("%.3f", scores.perplexity()),
                    percent(scores.words()),
                    number("%.2f", scores.bleu()),
                    number("%.4f", scores.exact()));
        }
        print(table);
    }

    private void gold(GoldScores gold) {
        out.println();
        out.println(words.get("evaluate.gold", Integer.toString(gold.pairs())));
        TextTable table = new TextTable();
        table.row("", "AER", say("precision"), say("recall"), "SAER");
        row(table, "attention", gold.attention());
        row(table, "uniform", gold.uniform());
        row(table, "diagonal", gold.diagonal());
        print(table);
    }

    private void row(TextTable table, String key, AlignmentScores scores) {
        table.row(
                say(key),
                number("%.4f", scores.errorRate()),
                number("%.4f", scores.precision()),
                number("%.4f", scores.recall()),
                number("%.4f", scores.softErrorRate()));
    }

    private static String range(LengthRow row) {
        String from = Integer.toString(row.from());
        if (row.to() == LengthRow.OPEN) {
            return from + "+";
        }
        return row.from() == row.to() ? from : from + "–" + row.to();
    }

    private void heading(String key) {
        out.println();
        out.println(say(key));
    }

    private void print(TextTable table) {
        table.lines().forEach(out::println);
    }

    private String say(String key) {
        return words.get("evaluate." + key);
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}
