package glimpse.session.batch;

import glimpse.words.Words;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A page with a row a sentence: thumbnail, texts, measures, files. It needs no network, and its script reads what the cells
 * say, so that no text of a sentence ever stands in the script.
 */
record BatchIndex(List<BatchRow> rows, Words words) {

    private static final String SCRIPT =
            """
            </tbody></table>
            <script>
            const body = document.querySelector("tbody"), heads = [...document.querySelectorAll("th")];
            heads.forEach((head, column) => head.addEventListener("click", () => {
              const down = head.getAttribute("aria-sort") === "ascending", sign = down ? -1 : 1;
              heads.forEach(other => other.removeAttribute("aria-sort"));
              head.setAttribute("aria-sort", down ? "descending" : "ascending");
              const value = row => row.cells[column].dataset.value ?? "";
              const compared = (a, b) => a === "" || b === "" ? (a === "") - (b === "")
                : sign * (isNaN(a) || isNaN(b) ? a.localeCompare(b) : a - b);
              body.append(...[...body.rows].sort((a, b) => compared(value(a), value(b))));
            }));
            </script></body></html>
            """;

    void write(Writer out) throws IOException {
        Set<String> measures = new LinkedHashSet<>();
        rows.forEach(row -> measures.addAll(row.measures().keySet()));
        long failed = rows.stream().filter(BatchRow::hasFailed).count();
        String title = escaped(words.get("batch.title"));
        String count = escaped(words.get("batch.count", Integer.toString(rows.size()), Long.toString(failed)));
        out.write(top(words.locale().toLanguageTag(), title, count));
        for (String column : List.of("picture", "line", "source", "output")) {
            out.write(head(words.get("batch." + column)));
        }
        for (String measure : measures) {
            out.write(head(title(measure)));
        }
        out.write(head(words.get("batch.files")) + "</tr></thead><tbody>\n");
        for (BatchRow row : rows) {
            out.write(row(row, measures));
        }
        out.write(SCRIPT);
    }

    private static String top(String language, String title, String count) {
        return String.format(
                Locale.ROOT,
                """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>
                body { font: 14px/1.4 system-ui, "Noto Sans SC", sans-serif; margin: 24px; color: #1d2729; background: #fff }
                h1 { font-size: 20px; margin: 0 0 4px } p { margin: 0 0 16px; color: #566 }
                table { border-collapse: collapse } td, th { padding: 6px 10px; border-bottom: 1px solid #dde3e4; text-align: left }
                td { vertical-align: top } td.number { text-align: right; font-variant-numeric: tabular-nums }
                td.text { min-width: 180px; max-width: 360px; overflow-wrap: anywhere }
                th { position: sticky; top: 0; background: #fff; vertical-align: bottom; max-width: 110px }
                th button { font: inherit; font-weight: 600; border: 0; background: none; padding: 0; text-align: left; cursor: pointer; color: #005e63 }
                th[aria-sort=ascending] button::after { content: " ▲" } th[aria-sort=descending] button::after { content: " ▼" }
                img { width: 140px; height: 100px; object-fit: contain; display: block }
                tr.failed td { background: #fdf0ec }
                </style></head><body>
                <h1>%s</h1><p>%s</p>
                <table><thead><tr>""",
                language,
                title,
                title,
                count);
    }

    private String title(String measure) {
        return switch (measure) {
            case "words", "logProbability" -> words.get("batch." + measure);
            default -> words.get("metrics." + measure + ".name");
        };
    }

    private static String head(String title) {
        return "<th scope=\"col\"><button>" + escaped(title) + "</button></th>";
    }

    private static String row(BatchRow row, Set<String> measures) {
        StringBuilder html = new StringBuilder(row.hasFailed() ? "<tr class=\"failed\">" : "<tr>");
        html.append("<td>")
                .append(picture(row).map(BatchIndex::thumbnail).orElse(""))
                .append("</td>");
        html.append(number(row.line(), Integer.toString(row.line())));
        html.append(text(row.source())).append(text(row.hasFailed() ? row.fault() : row.output()));
        for (String measure : measures) {
            Double value = row.measures().get(measure);
            html.append(value == null ? "<td></td>" : number(value, shown(value)));
        }
        html.append("<td>");
        for (String file : row.files()) {
            html.append(link(file, escaped(file.substring(file.lastIndexOf('.') + 1))))
                    .append(' ');
        }
        return html.append("</td></tr>\n").toString();
    }

    /** Counts as whole numbers. */
    private static String shown(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.4g", value);
    }

    private static Optional<String> picture(BatchRow row) {
        return row.files().stream()
                .filter(file -> file.endsWith(".svg") || file.endsWith(".png") || file.endsWith(".gif"))
                .findFirst();
    }

    private static String thumbnail(String file) {
        return link(file, "<img loading=\"lazy\" alt=\"\" src=\"" + address(file) + "\">");
    }

    private static String link(String file, String content) {
        return "<a href=\"" + address(file) + "\">" + content + "</a>";
    }

    private static String address(String file) {
        return URLEncoder.encode(file, StandardCharsets.UTF_8);
    }

    private static String number(double value, String shown) {
        return "<td class=\"number\" data-value=\"" + value + "\">" + shown + "</td>";
    }

    private static String text(String text) {
        return "<td class=\"text\" data-value=\"" + escaped(text) + "\">" + escaped(text) + "</td>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
