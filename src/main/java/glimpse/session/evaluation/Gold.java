package glimpse.session.evaluation;

import glimpse.attentionfile.GoldFile;
import glimpse.attentionfile.GoldForm;
import glimpse.decode.Translator;
import glimpse.explain.AlignmentError.Reference;
import glimpse.explain.ForcedAttention;
import glimpse.explain.GoldScores;
import glimpse.explain.SoftAlignment;
import glimpse.session.job.Progress;
import glimpse.session.training.Selection;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Word alignments by hand of a corpus's pairs: line n of the file, or its sentence number n, belongs to line n of the corpus.
 *
 * @param withoutPair the sentences that have links but no pair, because the corpus has nothing to compare on their lines
 * @param withoutLinks the lines of the pairs that a file of numbered sentences does not mention
 */
public record Gold(Path file, GoldFile alignments, List<Integer> withoutPair, List<Integer> withoutLinks) {

    public Gold {
        withoutPair = List.copyOf(withoutPair);
        withoutLinks = List.copyOf(withoutLinks);
    }

    /**
     * Reads the alignments of a corpus.
     *
     * @throws InputException if the file has no alignments or not those of so many pairs
     */
    public static Gold read(Path file, GoldForm form, Selection selection) {
        GoldFile alignments = GoldFile.read(file, form);
        int length = selection.corpus().length();
        alignments.lines().ifPresent(lines -> {
            if (lines != length) {
                throw new InputException("fault.gold-lines", file, Integer.toString(lines), Integer.toString(length));
            }
        });
        alignments.sentences().keySet().stream()
                .filter(number -> number < 1 || number > length)
                .findFirst()
                .ifPresent(number -> {
                    throw new InputException(
                            "fault.gold-beyond", file, Integer.toString(number), Integer.toString(length));
                });
        Gold gold = new Gold(file, alignments, withoutPair(alignments, selection), withoutLinks(alignments, selection));
        if (gold.annotated(selection).isEmpty()) {
            throw new InputException("fault.gold-none", file);
        }
        return gold;
    }

    private static List<Integer> withoutPair(GoldFile alignments, Selection selection) {
        Set<Integer> lines = Set.copyOf(selection.corpus().lines());
        return alignments.sentences().entrySet().stream()
                .filter(sentence -> !sentence.getValue().isEmpty() && !lines.contains(sentence.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static List<Integer> withoutLinks(GoldFile alignments, Selection selection) {
        return selection.pairs().stream()
                .map(Selection.Numbered::number)
                .filter(number -> !alignments.sentences().containsKey(number))
                .sorted()
                .toList();
    }

    private List<Selection.Numbered> annotated(Selection selection) {
        return selection.pairs().stream()
                .filter(pair -> alignments.sentences().containsKey(pair.number()))
                .toList();
    }

    /** Leads a model through the references of all annotated pairs. */
    GoldScores scores(Translator translator, Selection selection, Progress progress, BooleanSupplier cancelled) {
        List<Selection.Numbered> pairs = annotated(selection);
        GoldScores.Sum sum = GoldScores.Sum.NONE;
        for (Selection.Numbered numbered : pairs) {
            SoftAlignment aligned = ForcedAttention.of(
                    translator, numbered.pair().source(), numbered.pair().target(), cancelled);
            sum = sum.plus(aligned, reference(numbered.number(), aligned));
            progress.at(sum.pairs(), pairs.size());
        }
        return sum.scores();
    }

    private Reference reference(int number, SoftAlignment aligned) {
        alignments.outside(number, aligned.sources(), aligned.targets()).ifPresent(link -> {
            throw new InputException(
                    "fault.gold-outside",
                    file,
                    Integer.toString(number),
                    Integer.toString(link.source() + 1),
                    Integer.toString(link.target() + 1),
                    Integer.toString(aligned.sources()),
                    Integer.toString(aligned.targets()));
        });
        return GoldSentences.reference(alignments.sentences().get(number));
    }
}
