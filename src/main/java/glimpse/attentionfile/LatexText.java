package glimpse.attentionfile;

import glimpse.trace.Node;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A LaTeX document of one matrix, drawn by pgfplots: a row a target word, a column a source word. */
final class LatexText {

    private static final int CELL_MILLIMETRES = 6;

    /** What TeX would take for a command, or the old fonts do not show as itself. */
    private static final Map<Integer, String> ESCAPES = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\{"),
            Map.entry((int) '}', "\\}"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '<', "\\textless{}"),
            Map.entry((int) '>', "\\textgreater{}"),
            Map.entry((int) '|', "\\textbar{}"),
            Map.entry(0x2581, "\\textvisiblespace{}"));

    private LatexText() {}

    /** @throws InputException if there is not exactly one sentence */
    static void write(List<Sentence> sentences, Writer out) throws IOException {
        if (sentences.size() != 1) {
            throw new InputException("attention.one-only", Integer.toString(sentences.size()));
        }
        List<Node> path = sentences.get(0).weighed();
        List<String> source = sentences.get(0).source();
        List<String> target = path.stream().map(Node::token).toList();
        out.write(String.format(
                Locale.ROOT,
                """
                \\documentclass[border=2pt]{standalone}
                %s\\usepackage{pgfplots}
                \\pgfplotsset{compat=1.13}
                \\begin{document}
                \\begin{tikzpicture}
                \\begin{axis}[
                  scale only axis, width=%dmm, height=%dmm,
                  enlargelimits=false, axis on top, y dir=reverse,
                  xmin=-0.5, xmax=%d.5, ymin=-0.5, ymax=%d.5,
                  xtick={%s}, xticklabels={%s},
                  ytick={%s}, yticklabels={%s},
                  xticklabel pos=upper, x tick label style={rotate=90, anchor=west}, tick style={draw=none},
                  colormap={weights}{rgb255=(255,255,255) rgb255=(0,94,99)},
                  point meta min=0, point meta max=1, colorbar]
                \\addplot[matrix plot*, mesh/cols=%d, point meta=explicit] table[x=i, y=t, meta=weight] {
                i t weight
                %s};
                \\end{axis}
                \\end{tikzpicture}
                \\end{document}
                """,
                packages(String.join("", source) + String.join("", target)),
                CELL_MILLIMETRES * source.size(),
                CELL_MILLIMETRES * target.size(),
                source.size() - 1,
                target.size() - 1,
                places(source.size()),
                labels(source),
                places(target.size()),
                labels(target),
                source.size(),
                cells(path)));
    }

    /** Every engine of TeX needs help with Chinese. */
    private static String packages(String text) {
        boolean ideographic = text.codePoints().anyMatch(Character::isIdeographic);
        return ideographic ? "\\usepackage[UTF8,scheme=plain]{ctex}\n" : "";
    }

    private static String places(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    private static String labels(List<String> tokens) {
        return tokens.stream().map(token -> "{" + escaped(token) + "}").collect(Collectors.joining(","));
    }

    private static String escaped(String token) {
        return token.codePoints()
                .mapToObj(c -> Character.isISOControl(c) ? " " : ESCAPES.getOrDefault(c, Character.toString(c)))
                .collect(Collectors.joining());
    }

    private static String cells(List<Node> path) {
        StringBuilder cells = new StringBuilder();
        for (int t = 0; t < path.size(); t++) {
            float[] weights = path.get(t).computed().weights();
            for (int i = 0; i < weights.length; i++) {
                cells.append(String.format(Locale.ROOT, "%d %d %.6f\n", i, t, weights[i]));
            }
        }
        return cells.toString();
    }
}
