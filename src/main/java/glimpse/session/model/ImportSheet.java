package glimpse.session.model;

import glimpse.modelfile.layout.ImportReport;
import glimpse.modelfile.layout.Note;
import glimpse.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The report of an import as a person reads it: sections with lines. What nothing was made of stands first. */
public record ImportSheet(ImportReport report) {

    /**
     * Some lines under a heading.
     *
     * @param key of the heading
     */
    public record Section(String key, List<String> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** What was recognised, in one sentence. */
    public String recognised(Words words) {
        return words.get("import.recognised", report.title(), report.layout());
    }

    /** How many words of a language are shown as their numbers, because the words are not known; none else. */
    public Optional<String> numbered(ImportPlan.Side side) {
        return report.assumptions().stream()
                .filter(note -> note.key().equals("import." + side.id() + "-words-none"))
                .map(note -> note.values().get(0))
                .findFirst();
    }

    /** Everything. */
    public List<Section> sections(Words words) {
        return sections(words, note -> true);
    }

    /** Everything but where the words come from. */
    public List<Section> sectionsBesideWords(Words words) {
        return sections(words, note -> Stream.of(ImportPlan.Side.values())
                .noneMatch(side -> note.key().startsWith("import." + side.id() + "-words")));
    }

    private List<Section> sections(Words words, Predicate<Note> told) {
        return Stream.of(
                        new Section("import.left-over", report.leftOver()),
                        new Section("import.recognised-by", report.recognisedBy()),
                        new Section("import.sizes", sizes(words)),
                        new Section(
                                "import.assumptions",
                                report.assumptions().stream()
                                        .filter(told)
                                        .map(note -> note.sentence(words))
                                        .toList()),
                        new Section("import.equations", report.equations()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private List<String> sizes(Words words) {
        ImportReport.Sizes sizes = report.sizes();
        return List.of(
                size(words, "import.words", sizes.sourceWords(), sizes.targetWords()),
                size(words, "import.embedding", sizes.sourceEmbedding(), sizes.targetEmbedding()),
                size(words, "import.layers", sizes.encoderLayers(), sizes.decoderLayers()),
                size(words, "import.units", sizes.encoderSize(), sizes.decoderSize()));
    }

    private static String size(Words words, String key, int source, int target) {
        return words.get(key, Integer.toString(source), Integer.toString(target));
    }
}
