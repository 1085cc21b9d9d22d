package glimpse.ui.imports;

import glimpse.modelfile.layout.ImportReport;
import glimpse.modelfile.layout.Note;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The report as a page: what nothing was made of first, for that may be wrong. */
record ReportLines(ImportReport report, Words words) {

    List<Node> all() {
        List<Node> all = new ArrayList<>();
        section(all, "import.left-over", report.leftOver());
        section(all, "import.sizes", sizes());
        section(
                all,
                "import.assumptions",
                report.assumptions().stream()
                        .filter(ReportLines::isStill)
                        .map(note -> note.sentence(words))
                        .toList());
        section(all, "import.recognised-by", report.recognisedBy());
        section(all, "import.equations", report.equations());
        return all;
    }

    /** Where the words come from stands above, where it can be decided. */
    private static boolean isStill(Note note) {
        return !note.key().startsWith("import.source-words") && !note.key().startsWith("import.target-words");
    }

    private List<String> sizes() {
        ImportReport.Sizes sizes = report.sizes();
        return List.of(
                both("import.words", sizes.sourceWords(), sizes.targetWords()),
                both("import.embedding", sizes.sourceEmbedding(), sizes.targetEmbedding()),
                both("import.layers", sizes.encoderLayers(), sizes.decoderLayers()),
                both("import.units", sizes.encoderSize(), sizes.decoderSize()));
    }

    private String both(String key, int source, int target) {
        return words.get(key, Integer.toString(source), Integer.toString(target));
    }

    private void section(List<Node> all, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            VBox section = new VBox(line(words.get(heading), "about-heading"));
            section.setId(heading.replace('.', '-'));
            lines.forEach(text -> section.getChildren().add(line(text, "about-equation")));
            all.add(section);
        }
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
